package org.fuhan.text.hanlp;

import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fuhan.text.Lexicon;

/**
 * How Chinese is read: 困境儿童 → kun, jing, er, tong, without tones, ü written v. Characters of several readings are read by the words
 * they stand in (重庆 chong, qing), where the dictionary knows the word. For typing and for telling what sounds alike; not for printing.
 * Safe for several threads; the dictionary is loaded with the first text.
 */
public final class Pinyin {
    private Pinyin() {}

    /** All usual readings of a character that is read in several ways in names of places; empty for any other. */
    public static List<String> readings(char character) {
        return Readings.BY_CHARACTER.getOrDefault(character, List.of());
    }

    /** One syllable for every UTF-16 unit of the text, empty for what is no Chinese character. */
    public static String[] of(String text) {
        String[] syllables = new String[text.length()];
        List<com.hankcs.hanlp.dictionary.py.Pinyin> read = PinyinDictionary.convertToPinyin(text, true);
        boolean aligned = read.size() == text.length();
        for (int i = 0; i < syllables.length; i++) {
            syllables[i] = aligned ? syllable(read.get(i)) : "";
        }
        return syllables;
    }

    private static String syllable(com.hankcs.hanlp.dictionary.py.@org.jspecify.annotations.Nullable Pinyin pinyin) {
        if (pinyin == null || pinyin == com.hankcs.hanlp.dictionary.py.Pinyin.none5) {
            return "";
        }
        return pinyin.getPinyinWithoutTone();
    }

    private static final class Readings {
        private static final Map<Character, List<String>> BY_CHARACTER = read();

        private Readings() {}

        private static Map<Character, List<String>> read() {
            Map<Character, List<String>> readings = new HashMap<>();
            for (String line : Lexicon.entries(Pinyin.class, "readings.txt")) {
                List<String> words = Arrays.asList(line.split(" ", -1));
                readings.put(words.get(0).charAt(0), List.copyOf(words.subList(1, words.size())));
            }
            return Map.copyOf(readings);
        }
    }
}
