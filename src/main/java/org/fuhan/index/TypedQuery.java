package org.fuhan.index;

import java.util.ArrayList;
import java.util.List;

/**
 * A query as it was typed, understood as a tree. Side by side means all; OR joins its two neighbours and binds more closely than
 * standing side by side, AND more closely than OR, NOT and - most closely; brackets group. Whatever makes no sense as an operator
 * is left out, so that anything may be typed.
 *
 * @param root all of it
 * @param openQuote whether a quotation was not closed
 * @param unpaired whether a bracket was not closed, or closed without being opened
 */
record TypedQuery(Clause.All root, boolean openQuote, boolean unpaired) {
    /** Reads what was typed. */
    static TypedQuery of(String typed) {
        QueryTokens.Divided divided = QueryTokens.of(typed);
        Reader reader = new Reader(divided.tokens());
        List<Clause> parts = new ArrayList<>();
        while (!reader.atEnd()) {
            parts.addAll(reader.sequence(0));
            if (!reader.atEnd()) {
                reader.unpaired = true;
                reader.at++;
            }
        }
        return new TypedQuery(new Clause.All(parts), divided.openQuote(), reader.unpaired);
    }

    /** Whether only words stand side by side, with neither quotes nor fields nor operators, and not figures alone. */
    boolean isPlain() {
        return !openQuote
                && !unpaired
                && root.parts().stream()
                        .allMatch(part -> part instanceof Clause.Words words && !words.exact() && !words.strict())
                && root.parts().stream().anyMatch(part -> part instanceof Clause.Words words && says(words.text()));
    }

    private static boolean says(String text) {
        return text.codePoints().filter(Character::isLetter).limit(2).count() == 2;
    }

    private static final class Reader {
        private static final int DEEPEST = 20;

        private final List<QueryToken> tokens;
        private int at;
        private boolean unpaired;

        Reader(List<QueryToken> tokens) {
            this.tokens = tokens;
        }

        boolean atEnd() {
            return at == tokens.size();
        }

        /** What stands side by side, up to the end or a closing bracket. */
        List<Clause> sequence(int depth) {
            List<Clause> parts = new ArrayList<>();
            while (!atEnd() && !is(QueryToken.Kind.CLOSE)) {
                if (tokens.get(at).starts()) {
                    addTo(parts, either(depth));
                } else {
                    at++;
                }
            }
            return parts;
        }

        private Clause either(int depth) {
            List<Clause> parts = new ArrayList<>();
            addTo(parts, both(depth));
            while (is(QueryToken.Kind.OR)) {
                at++;
                if (startsHere()) {
                    addTo(parts, both(depth));
                }
            }
            return parts.size() == 1 ? parts.get(0) : parts.isEmpty() ? new Clause.All(parts) : new Clause.Any(parts);
        }

        private Clause both(int depth) {
            List<Clause> parts = new ArrayList<>();
            addTo(parts, single(depth, false));
            while (is(QueryToken.Kind.AND)) {
                at++;
                if (startsHere()) {
                    addTo(parts, single(depth, false));
                }
            }
            return parts.size() == 1 ? parts.get(0) : new Clause.All(parts);
        }

        private Clause single(int depth, boolean strict) {
            QueryToken token = tokens.get(at);
            at++;
            return switch (token.kind()) {
                case WORDS -> new Clause.Words(token.text(), false, strict);
                case EXACT -> new Clause.Words(token.text(), true, strict);
                case FIELD -> new Clause.Named(token.field().orElseThrow(), token.text());
                case NOT -> without(operand(depth, strict));
                case PLUS -> operand(depth, true);
                case OPEN -> bracket(depth);
                case AND, OR, CLOSE -> new Clause.All(List.of());
            };
        }

        private Clause operand(int depth, boolean strict) {
            while (is(QueryToken.Kind.NOT)) {
                at++;
            }
            return startsHere() ? single(depth, strict) : new Clause.All(List.of());
        }

        private static Clause without(Clause part) {
            return isEmpty(part) ? part : new Clause.Without(part);
        }

        private Clause bracket(int depth) {
            if (depth >= DEEPEST) {
                return new Clause.All(List.of());
            }
            List<Clause> parts = sequence(depth + 1);
            if (is(QueryToken.Kind.CLOSE)) {
                at++;
            } else {
                unpaired = true;
            }
            return parts.size() == 1 ? parts.get(0) : new Clause.All(parts);
        }

        private boolean is(QueryToken.Kind kind) {
            return !atEnd() && tokens.get(at).kind() == kind;
        }

        private boolean startsHere() {
            return !atEnd() && tokens.get(at).starts();
        }

        private static boolean isEmpty(Clause clause) {
            return clause instanceof Clause.All all && all.parts().isEmpty();
        }

        private static void addTo(List<Clause> parts, Clause clause) {
            if (!isEmpty(clause)) {
                parts.add(clause);
            }
        }
    }
}
