package org.fuhan.index;

import java.util.Arrays;
import org.fuhan.letter.Span;

/**
 * Something to look for, offered to whoever is typing.
 *
 * @param kind what it is
 * @param text what to show
 * @param query what to look for: what was typed with its last part finished
 * @param letters how many letters bear it
 * @param match the part of {@code text} that answers to what was typed
 */
public record Suggestion(Kind kind, String text, String query, int letters, Span match) {
    /** The same with another query. */
    Suggestion asking(String other) {
        return new Suggestion(kind, text, other, letters, match);
    }

    /** What can be offered: facts of letters, masked, and none of them a private person. */
    public enum Kind {
        /** A province, city or county with letters. */
        PLACE('P'),
        /** A subject. */
        TOPIC('S'),
        /** A named programme. */
        PROGRAMME('M'),
        /** Who replies. */
        AGENCY('A'),
        /** 发文字号, or the proposal's number. */
        NUMBER('N'),
        /** The title of what is answered, or of the letter. */
        TITLE('T');

        private final char sign;

        Kind(char sign) {
            this.sign = sign;
        }

        /** Stands for it in the index. */
        char sign() {
            return sign;
        }

        /** The kind of a sign. */
        static Kind of(char sign) {
            return Arrays.stream(values())
                    .filter(kind -> kind.sign == sign)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
