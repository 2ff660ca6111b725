package org.fuhan.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Where words of labels begin, ordered by their first four sounds: a tree in one array, in which every beginning is a range. What was
 * typed in letters is followed through it in all its readings at once. Immutable once made.
 */
final class SoundOrder {
    private static final int DEPTH = 4;
    private static final int SOUND_BITS = 11;
    private static final int LABEL_BITS = 64 - DEPTH * SOUND_BITS;
    private static final String LEVELS = Keystrokes.LEVELS;

    private final List<String> alphabet;
    /** Four sounds, then the label; compared as unsigned. */
    private final long[] beginnings;

    SoundOrder(Labels labels) {
        alphabet = labels.alphabet();
        Keys keys = new Keys(labels);
        for (int label = 0; label < Math.min(labels.size(), 1 << LABEL_BITS); label++) {
            for (int at = labels.start(label); at < labels.end(label); at++) {
                if (labels.wordStartsAt(at)) {
                    keys.grow(label, at, 0, 0);
                }
            }
        }
        beginnings = Arrays.copyOf(keys.all, keys.count);
        for (int i = 0; i < beginnings.length; i++) {
            beginnings[i] ^= Long.MIN_VALUE;
        }
        Arrays.sort(beginnings);
    }

    /** The keys found so far. */
    private static final class Keys {
        private final Labels labels;
        private long[] all = new long[1024];
        private int count;

        Keys(Labels labels) {
            this.labels = labels;
        }

        /** Adds every reading of the next characters of a label, with 市 and without it. */
        void grow(int label, int at, long key, int taken) {
            if (at == labels.end(label) || taken == DEPTH) {
                add(((key << (SOUND_BITS * (DEPTH - taken))) << LABEL_BITS) | label);
                return;
            }
            boolean heard = !labels.sound(at).isEmpty();
            for (int i = 0; heard && i < labels.soundCount(at); i++) {
                int number = labels.soundNumber(at, i);
                if (i == 0 || number != labels.soundNumber(at, 0)) {
                    long next = (key << SOUND_BITS) | ((number + 1) & ((1 << SOUND_BITS) - 1));
                    grow(label, at + 1, next, taken + 1);
                }
            }
            if (!heard || (taken > 0 && LEVELS.indexOf(labels.folded(at)) >= 0)) {
                grow(label, at + 1, key, taken);
            }
        }

        private void add(long key) {
            all = count == all.length ? Arrays.copyOf(all, all.length * 2) : all;
            all[count++] = key;
        }
    }

    /** The labels with a word that may begin so; all of them to be looked at, for four sounds tell not all. */
    BitSet labels(Keystrokes typed) {
        BitSet found = new BitSet();
        follow(typed.units(), 0, 0, 0, found);
        return found;
    }

    private void follow(String typed, int at, long key, int depth, BitSet found) {
        int low = place(key, depth);
        int high = place(key + 1, depth);
        if (low == high) {
            return;
        }
        if (at >= typed.length() || depth == DEPTH || Atom.isHan(typed.charAt(at))) {
            for (int i = low; i < high; i++) {
                found.set((int) (beginnings[i] & ((1L << LABEL_BITS) - 1)));
            }
            return;
        }
        int sound = firstSound(typed.substring(at, at + 1));
        while (sound < alphabet.size() && alphabet.get(sound).charAt(0) == typed.charAt(at)) {
            long next = (key << SOUND_BITS) | (sound + 1);
            for (long ends = Keystrokes.spelled(typed, at, alphabet.get(sound)); ends != 0; ends &= ends - 1) {
                follow(typed, Long.numberOfTrailingZeros(ends), next, depth + 1, found);
            }
            sound++;
        }
    }

    private int firstSound(String letter) {
        int low = 0;
        int high = alphabet.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (alphabet.get(middle).compareTo(letter) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Where the keys begin that are not less. */
    private int place(long key, int depth) {
        if (depth == 0) {
            return key == 0 ? 0 : beginnings.length;
        }
        long shifted = key << (SOUND_BITS * (DEPTH - depth) + LABEL_BITS);
        boolean over = key >>> (SOUND_BITS * depth) != 0 || (depth == DEPTH && shifted >>> LABEL_BITS != key);
        if (over) {
            return beginnings.length;
        }
        int at = Arrays.binarySearch(beginnings, shifted ^ Long.MIN_VALUE);
        return at < 0 ? -at - 1 : at;
    }
}
