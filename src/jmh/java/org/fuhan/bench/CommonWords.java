package org.fuhan.bench;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Words as often as people write them: those of HanLP's dictionary by their frequency in its corpus, so that a few stand in every
 * letter and most in hardly any, as an index meets them. The sentences say nothing. Immutable.
 */
final class CommonWords {
    private static final String SYNONYMS = "/data/dictionary/synonym/CoreSynonym.txt";
    private static final String READINGS = "/data/dictionary/pinyin/pinyin.txt";
    /** Single characters are counted in many senses; by their frequency they would be every other word. */
    private static final int LESS_OF_SINGLE = 5;

    private final String[] words;
    private final long[] upTo;

    private CommonWords(String[] words, long[] upTo) {
        this.words = words;
        this.upTo = upTo;
    }

    static CommonWords load() {
        Set<String> known = new TreeSet<>();
        collect(SYNONYMS, line -> Arrays.stream(line.split(" ")).skip(1), known);
        collect(READINGS, line -> Stream.of(line.substring(0, Math.max(0, line.indexOf('=')))), known);
        String[] words = known.toArray(String[]::new);
        long[] upTo = new long[words.length];
        long sum = 0;
        for (int i = 0; i < words.length; i++) {
            int frequency = CoreDictionary.getTermFrequency(words[i]);
            sum += words[i].length() == 1 ? frequency / LESS_OF_SINGLE + 1 : frequency;
            upTo[i] = sum;
        }
        return new CommonWords(words, upTo);
    }

    private static void collect(String list, Function<String, Stream<String>> words, Set<String> known) {
        InputStream found = Objects.requireNonNull(CoreDictionary.class.getResourceAsStream(list), list);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
            lines.lines()
                    .flatMap(words)
                    .filter(word -> CoreDictionary.getTermFrequency(word) > 0)
                    .forEach(known::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A word, each as likely as it is frequent. */
    String word(Random random) {
        long at = (long) (random.nextDouble() * upTo[upTo.length - 1]);
        int found = Arrays.binarySearch(upTo, at);
        return words[found >= 0 ? found + 1 : -found - 1];
    }

    /** So many words, a comma now and then. */
    String sentence(Random random, int many) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < many; i++) {
            sentence.append(word(random));
            if (i % 7 == 6 && i + 1 < many) {
                sentence.append('，');
            }
        }
        return sentence.append('。').toString();
    }
}
