package org.fuhan.index;

/** Tells words that one slip apart: one character wrong, missing or too many, or two neighbours in the wrong order. Stateless. */
final class Misspelling {
    private Misspelling() {}

    /** Whether one slip makes the one of the other. */
    static boolean isOne(String word, String other) {
        int difference = word.length() - other.length();
        if (difference < -1 || difference > 1 || word.equals(other)) {
            return false;
        }
        int same = 0;
        int shorter = Math.min(word.length(), other.length());
        while (same < shorter && word.charAt(same) == other.charAt(same)) {
            same++;
        }
        return switch (difference) {
            case 1 -> tail(word, same + 1).equals(tail(other, same));
            case -1 -> tail(word, same).equals(tail(other, same + 1));
            default ->
                tail(word, same + 1).equals(tail(other, same + 1))
                        || (same + 1 < shorter && swapped(word, other, same));
        };
    }

    private static boolean swapped(String word, String other, int at) {
        return word.charAt(at) == other.charAt(at + 1)
                && word.charAt(at + 1) == other.charAt(at)
                && tail(word, at + 2).equals(tail(other, at + 2));
    }

    private static String tail(String text, int from) {
        return text.substring(Math.min(text.length(), from));
    }
}
