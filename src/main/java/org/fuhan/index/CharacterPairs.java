package org.fuhan.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which labels hold a pair of neighbouring characters, by a hash of the pair, and the first of those that hold a character. */
final class CharacterPairs {
    private static final int HASH_BITS = 16;

    /** Labels remembered of a character. */
    private static final int FIRST = 1000;

    private final Map<Character, int[]> first = new HashMap<>();
    private final int[] starts = new int[(1 << HASH_BITS) + 1];
    private final int[] labels;

    CharacterPairs(Labels all) {
        for (int label = 0; label < all.size(); label++) {
            eachPair(all, label, hash -> starts[hash + 1]++);
            remember(all, label);
        }
        first.replaceAll((unit, numbers) -> Arrays.copyOfRange(numbers, 1, numbers[0] + 1));
        for (int hash = 0; hash < 1 << HASH_BITS; hash++) {
            starts[hash + 1] += starts[hash];
        }
        labels = new int[starts[1 << HASH_BITS]];
        int[] next = starts.clone();
        for (int label = 0; label < all.size(); label++) {
            int number = label;
            eachPair(all, label, hash -> labels[next[hash]++] = number);
        }
    }

    private interface Taker {
        void take(int hash);
    }

    /** Pairs side by side, and those that a 市 or zeros that need not be typed stand between. */
    private static void eachPair(Labels all, int label, Taker taker) {
        char before = 0;
        char beforeLevel = 0;
        char beforeZeros = 0;
        for (int at = all.start(label); at < all.end(label); at++) {
            char unit = all.folded(at);
            if (Character.isLetterOrDigit(unit)) {
                if (before != 0) {
                    taker.take(hash(before, unit));
                }
                if (beforeLevel != 0) {
                    taker.take(hash(beforeLevel, unit));
                }
                boolean zero = unit == '0' && all.isLeadingZero(at, all.start(label));
                if (beforeZeros != 0 && !zero) {
                    taker.take(hash(beforeZeros, unit));
                }
                beforeZeros = !zero ? 0 : beforeZeros != 0 ? beforeZeros : before;
                beforeLevel = Keystrokes.LEVELS.indexOf(unit) >= 0 ? before : 0;
                before = unit;
            }
        }
    }

    /** The labels that may hold all the characters typed; all of them to be looked at. */
    BitSet labels(Keystrokes typed) {
        BitSet found = new BitSet();
        String units = typed.units();
        int best = -1;
        for (int i = 1; i < units.length(); i++) {
            if (isItself(units.charAt(i - 1)) && isItself(units.charAt(i))) {
                int hash = hash(units.charAt(i - 1), units.charAt(i));
                best = best < 0 || size(hash) < size(best) ? hash : best;
            }
        }
        if (best >= 0) {
            for (int i = starts[best]; i < starts[best + 1]; i++) {
                found.set(labels[i]);
            }
            return found;
        }
        for (int label : first.getOrDefault(units.charAt(0), new int[0])) {
            found.set(label);
        }
        return found;
    }

    /** The first number of each list is how many follow. */
    private void remember(Labels all, int label) {
        for (int at = all.start(label); at < all.end(label); at++) {
            char unit = all.folded(at);
            if (Atom.isHan(unit)) {
                int[] numbers = first.computeIfAbsent(unit, u -> new int[4]);
                if (numbers[0] < FIRST && (numbers[0] == 0 || numbers[numbers[0]] != label)) {
                    if (numbers[0] + 1 == numbers.length) {
                        numbers = Arrays.copyOf(numbers, numbers.length * 2);
                        first.put(unit, numbers);
                    }
                    numbers[++numbers[0]] = label;
                }
            }
        }
    }

    private int size(int hash) {
        return starts[hash + 1] - starts[hash];
    }

    /** Whether a character typed stands for nothing but itself: no letter. */
    private static boolean isItself(char unit) {
        return Atom.isHan(unit) || Character.isDigit(unit);
    }

    private static int hash(char first, char second) {
        return ((first * 0x9E3779B1) ^ (second * 0x85EBCA6B)) >>> (32 - HASH_BITS);
    }
}
