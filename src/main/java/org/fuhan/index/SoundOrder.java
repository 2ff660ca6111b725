package org.fuhan.index;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Where words of labels begin, ordered by their first four sounds: a tree in one array, in which every beginning is a range. What was
 * typed in letters is followed through it in all its readings at once. Immutable once made.
 */
final class SoundOrder {
    private static final int DEPTH = 4;
    private static final int SOUND_BITS = 11;
    private static final int LABEL_BITS = 64 - DEPTH * SOUND_BITS;
    /** Readings of one beginning: more has no word, only the same character without end. */
    private static final int MOST_READINGS = 64;

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
                    keys.grow(label, at);
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

        /** How far the next characters of a label were read, and what was heard. */
        private record Read(int at, long key, int taken) {}

        /** Adds the readings of the next characters of a label, with 市 and without it. */
        void grow(int label, int start) {
            Deque<Read> open = new ArrayDeque<>(List.of(new Read(start, 0, 0)));
            int before = count;
            while (!open.isEmpty() && count - before < MOST_READINGS) {
                Read read = open.pop();
                if (read.at == labels.end(label) || read.taken == DEPTH) {
                    add(((read.key << (SOUND_BITS * (DEPTH - read.taken))) << LABEL_BITS) | label);
                } else {
                    goOn(read, open);
                }
            }
        }

        private void goOn(Read read, Deque<Read> open) {
            boolean heard = !labels.sound(read.at).isEmpty();
            if (!heard || (read.taken > 0 && LEVELS.indexOf(labels.folded(read.at)) >= 0)) {
                open.push(new Read(read.at + 1, read.key, read.taken));
            }
            for (int i = heard ? labels.soundCount(read.at) - 1 : -1; i >= 0; i--) {
                int number = labels.soundNumber(read.at, i);
                if (i == 0 || number != labels.soundNumber(read.at, 0)) {
                    long next = (read.key << SOUND_BITS) | ((number + 1) & ((1 << SOUND_BITS) - 1));
                    open.push(new Read(read.at + 1, next, read.taken + 1));
                }
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
