package org.fuhan.text.hanlp;

import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.List;

/**
 * How Chinese is read: 困境儿童 → kun, jing, er, tong, without tones, ü written v. Characters of several readings are read by the words
 * they stand in (重庆 chong, qing), where the dictionary knows the word. For typing and for telling what sounds alike; not for printing.
 * Safe for several threads; the dictionary is loaded with the first text.
 */
public final class Pinyin {
    private Pinyin() {}

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
}
