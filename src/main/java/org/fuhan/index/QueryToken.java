package org.fuhan.index;

import java.util.Optional;

/**
 * A part of what was typed.
 *
 * @param text words, or a field's value; empty for signs
 * @param field the field named, for {@link Kind#FIELD}
 */
record QueryToken(Kind kind, String text, Optional<QueryField> field) {
    /** What it is. */
    enum Kind {
        /** Words side by side. */
        WORDS,
        /** Words in quotes, or a document number. */
        EXACT,
        /** A field and its value. */
        FIELD,
        /** AND. */
        AND,
        /** OR. */
        OR,
        /** NOT or a leading -. */
        NOT,
        /** A leading +. */
        PLUS,
        /** An opening bracket. */
        OPEN,
        /** A closing one. */
        CLOSE
    }

    static QueryToken sign(Kind kind) {
        return new QueryToken(kind, "", Optional.empty());
    }

    static QueryToken words(String text, boolean exact) {
        return new QueryToken(exact ? Kind.EXACT : Kind.WORDS, text, Optional.empty());
    }

    static QueryToken field(QueryField field, String value) {
        return new QueryToken(Kind.FIELD, value, Optional.of(field));
    }

    /** Whether an operand starts with it. */
    boolean starts() {
        return kind != Kind.AND && kind != Kind.OR && kind != Kind.CLOSE;
    }
}
