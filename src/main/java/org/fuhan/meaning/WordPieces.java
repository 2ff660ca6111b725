package org.fuhan.meaning;

import java.util.Arrays;

/**
 * Divides text into the pieces the model was trained on, as BERT does: control characters go, every Han character and every mark of
 * punctuation is a word, other words are cut greedily into the longest pieces known. Letters are made small: the vocabulary has no
 * capital one, so that APP would be an unknown word. Immutable.
 */
final class WordPieces {
    private static final int LONGEST_WORD = 100;
    /** 〇 and its like stand before it and are no words of their own. */
    private static final int FIRST_HAN = 0x3400;

    private final Vocabulary vocabulary;
    private final int unknown;
    private final int start;
    private final int end;

    WordPieces(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = vocabulary.number("[UNK]");
        this.start = vocabulary.number("[CLS]");
        this.end = vocabulary.number("[SEP]");
    }

    /** The numbers of a text's pieces between the marks of start and end, at most so many altogether; what is behind is left out. */
    long[] of(String text, int most) {
        Pieces pieces = new Pieces(most);
        pieces.add(start);
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < text.length() && pieces.count < most; ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (isDropped(c)) {
                continue;
            }
            boolean alone = isHan(c) || isPunctuation(c);
            if (alone || isBlank(c)) {
                cut(word, pieces);
            }
            if (!isBlank(c)) {
                word.appendCodePoint(Character.toLowerCase(c));
            }
            if (alone) {
                cut(word, pieces);
            }
        }
        cut(word, pieces);
        return pieces.closed(end);
    }

    private void cut(StringBuilder word, Pieces pieces) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            pieces.add(unknown);
            word.setLength(0);
        }
        int before = pieces.count;
        for (int from = 0; from < word.length(); ) {
            int to = Math.min(word.length(), from + vocabulary.longest());
            int number = Vocabulary.MISSING;
            while (to > from && number == Vocabulary.MISSING) {
                String piece = word.substring(from, to);
                number = vocabulary.number(from == 0 ? piece : Vocabulary.ONWARD + piece);
                to -= number == Vocabulary.MISSING ? 1 : 0;
            }
            if (number == Vocabulary.MISSING) {
                pieces.count = before;
                pieces.add(unknown);
                break;
            }
            pieces.add(number);
            from = to;
        }
        word.setLength(0);
    }

    /** A growing list that forgets what no longer fits. */
    private static final class Pieces {
        private final int most;
        private long[] numbers = new long[64];
        private int count;

        Pieces(int most) {
            this.most = most;
        }

        void add(int number) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, count * 2);
            }
            numbers[count++] = number;
        }

        long[] closed(int end) {
            count = Math.min(count, most - 1);
            add(end);
            return Arrays.copyOf(numbers, count);
        }
    }

    private static boolean isBlank(int c) {
        return c == '\t' || c == '\n' || c == '\r' || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static boolean isDropped(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> !isBlank(c);
            case Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> c == 0xFFFD;
        };
    }

    private static boolean isHan(int c) {
        return c >= FIRST_HAN
                && Character.isIdeographic(c)
                && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private static boolean isPunctuation(int c) {
        if (c < 0x80) {
            return c > ' ' && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
