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
            hear(new String(all, starts[i], at - starts[i]), heard, starts[i], known);
        }
        starts[size] = at;
        units = Arrays.copyOf(all, at);
        sounds = Arrays.copyOf(heard, at);
        alphabet = inOrder(known);
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

    private static void hear(String text, short[] heard, int from, Map<String, Short> known) {
        String[] syllables = Pinyin.of(text);
        for (int i = 0; i < text.length(); i++) {
            char unit = Folding.fold(text.charAt(i));
            String sound = syllables[i];
            if (sound.isEmpty()) {
                sound = unit < 0x80 && Character.isLetterOrDigit(unit) ? String.valueOf(unit) : "";
            }
            heard[from + i] = known.computeIfAbsent(sound, s -> (short) known.size());
        }
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

    /** The place of that in {@link #alphabet}. */
    int soundNumber(int at) {
        return sounds[at];
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
