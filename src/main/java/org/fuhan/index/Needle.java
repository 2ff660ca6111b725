package org.fuhan.index;

import java.util.ArrayList;
import java.util.List;

/**
 * A phrase looked for, at least one character long.
 *
 * @param key by which {@link Compact} finds it
 * @param atoms its characters, and its runs of letters and digits
 * @param positions their positions: a clause break leaves one free
 */
record Needle(String key, List<String> atoms, List<Integer> positions) {
    Needle {
        atoms = List.copyOf(atoms);
        positions = List.copyOf(positions);
    }

    /** The phrase of a text. */
    static Needle of(String text) {
        StringBuilder key = new StringBuilder();
        List<String> atoms = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        int position = 0;
        for (Atom atom : Atom.of(text)) {
            boolean broken = atom.afterBreak() && !atoms.isEmpty();
            if (broken) {
                key.append(Compact.BREAK);
                position++;
            }
            key.append(atom.text());
            atoms.add(atom.text());
            positions.add(position);
            position++;
        }
        return new Needle(key.toString(), atoms, positions);
    }

    /** The two phrases as one. */
    Needle then(Needle next) {
        List<String> both = new ArrayList<>(atoms);
        both.addAll(next.atoms);
        List<Integer> places = new ArrayList<>(positions);
        int shift = positions.isEmpty() ? 0 : positions.get(positions.size() - 1) + 1;
        next.positions.forEach(position -> places.add(position + shift));
        return new Needle(key + next.key, both, places);
    }

    /** Whether nothing can be looked for. */
    boolean isEmpty() {
        return atoms.isEmpty();
    }

    /** Whether it is all Han characters without a break. */
    boolean han() {
        return key.codePoints().allMatch(Atom::isHan);
    }

    /** Whether it holds any Han character. */
    boolean anyHan() {
        return key.codePoints().anyMatch(Atom::isHan);
    }

    /** Whether it is one Han character. */
    boolean single() {
        return atoms.size() == 1 && han();
    }

    /** Whether it ends with a letter or digit that is no Han character. */
    boolean endsWithNumber() {
        return !key.isEmpty() && !Atom.isHan(key.codePointBefore(key.length()));
    }
}
