package org.fuhan.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fuhan.text.hanlp.Pinyin;

/**
 * Many short texts close together, with their pinyin and where their words begin: some 300,000 of them in 20 MB. Numbered in the order
 * given. Immutable once made.
 */
final class Labels {
    /** A text: {@link Suggested#WORD} before each of its words. */
    record Label(Suggestion.Kind kind, String marked, int letters) {}

    private final Suggestion.Kind[] kinds;
    private final int[] letters;
    private final int[] starts;
    private final char[] units;
    private final short[] sounds;
    private final BitSet wordStarts = new BitSet();
    private final List<String> alphabet;
    /** Numbers of the sounds of characters read in several ways. */
    private final short[][] readings = new short[Character.MAX_VALUE + 1][];

    Labels(List<Label> labels) {
        int size = labels.size();
        kinds = new Suggestion.Kind[size];
        letters = new int[size];
        starts = new int[size + 1];
        char[] all = new char[labels.stream().mapToInt(l -> l.marked().length()).sum()];
        short[] heard = new short[all.length];
        Map<String, Short> known = new HashMap<>();
        int at = 0;
        for (int i = 0; i < size; i++) {
            Label label = labels.get(i);
            kinds[i] = label.kind();
            letters[i] = label.letters();
            starts[i] = at;
            at = add(label.marked(), all, at);
            if (label.kind() == Suggestion.Kind.NUMBER) {
                markBehindZeros(all, starts[i], at);
            }
            hear(new String(all, starts[i], at - starts[i]), heard, starts[i], known);
        }
        starts[size] = at;
        units = Arrays.copyOf(all, at);
        sounds = Arrays.copyOf(heard, at);
        alphabet = inOrder(known);
        Arrays.fill(readings, new short[0]);
        for (char unit : units) {
            char folded = Folding.fold(unit);
            if (readings[folded].length == 0 && !Pinyin.readings(folded).isEmpty()) {
                readings[folded] = readingsOf(folded);
            }
        }
    }

    private short[] readingsOf(char unit) {
        List<String> usual = Pinyin.readings(unit);
        short[] numbers = new short[usual.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (short) Collections.binarySearch(alphabet, usual.get(i));
        }
        return numbers;
    }

    private int add(String marked, char[] all, int from) {
        int at = from;
        for (int i = 0; i < marked.length(); i++) {
            if (marked.charAt(i) == Suggested.WORD) {
                wordStarts.set(at);
            } else {
                all[at++] = marked.charAt(i);
            }
        }
        return at;
    }

    /** A number may be typed without the zeros before it. */
    private void markBehindZeros(char[] all, int from, int to) {
        boolean zeros = false;
        for (int at = from; at < to; at++) {
            boolean digit = Character.isDigit(all[at]);
            if (digit && all[at] != '0' && zeros) {
                wordStarts.set(at);
            }
            zeros = all[at] == '0' && (zeros || at == from || !Character.isDigit(all[at - 1]));
        }
    }

    /** Whether it is a zero before a number. */
    boolean isLeadingZero(int at, int labelStart) {
        int before = at;
        while (before >= labelStart && units[before] == '0') {
            before--;
        }
        return before < at && (before < labelStart || !Character.isDigit(units[before]));
    }

    private static void hear(String text, short[] heard, int from, Map<String, Short> known) {
        String[] syllables = Pinyin.of(text);
        for (int i = 0; i < text.length(); i++) {
            char unit = Folding.fold(text.charAt(i));
            String sound = syllables[i];
            if (sound.isEmpty()) {
                sound = unit < 0x80 && Character.isLetterOrDigit(unit) ? String.valueOf(unit) : "";
            }
            heard[from + i] = number(sound, known);
            Pinyin.readings(unit).forEach(reading -> number(reading, known));
        }
    }

    private static short number(String sound, Map<String, Short> known) {
        return known.computeIfAbsent(sound, s -> (short) known.size());
    }

    /** Numbers the sounds by the alphabet, so that those of one beginning are neighbours. */
    private List<String> inOrder(Map<String, Short> known) {
        List<String> ordered = new ArrayList<>(known.keySet());
        Collections.sort(ordered);
        short[] number = new short[ordered.size()];
        for (short i = 0; i < number.length; i++) {
            number[known.getOrDefault(ordered.get(i), (short) 0)] = i;
        }
        for (int i = 0; i < sounds.length; i++) {
            sounds[i] = number[sounds[i]];
        }
        return List.copyOf(ordered);
    }

    int size() {
        return kinds.length;
    }

    Suggestion.Kind kind(int label) {
        return kinds[label];
    }

    int letters(int label) {
        return letters[label];
    }

    int start(int label) {
        return starts[label];
    }

    int end(int label) {
        return starts[label + 1];
    }

    String text(int label) {
        return new String(units, starts[label], starts[label + 1] - starts[label]);
    }

    /** A unit of any label, folded. */
    char folded(int at) {
        return Folding.fold(units[at]);
    }

    /** How a unit is typed: pinyin, or the letter or digit itself; empty for what is not typed. */
    String sound(int at) {
        return alphabet.get(sounds[at]);
    }

    /** In how many ways it may be typed: {@link #sound}, and the other usual readings. */
    int soundCount(int at) {
        return 1 + readings[folded(at)].length;
    }

    /** The place of one of its sounds in {@link #alphabet}; {@link #sound} is the first, and may come twice. */
    int soundNumber(int at, int which) {
        return which == 0 ? sounds[at] : readings[folded(at)][which - 1];
    }

    /** All sounds in order. */
    List<String> alphabet() {
        return alphabet;
    }

    boolean wordStartsAt(int at) {
        return wordStarts.get(at);
    }

    /** The words of a label, folded, in order. */
    void eachWord(int label, Consumer<String> word) {
        int from = starts[label];
        for (int at = from + 1; at <= end(label); at++) {
            if (at == end(label) || wordStarts.get(at)) {
                word.accept(Folding.fold(new String(units, from, at - from)));
                from = at;
            }
        }
    }
}
