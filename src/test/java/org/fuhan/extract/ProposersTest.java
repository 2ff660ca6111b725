package org.fuhan.extract;

import java.util.stream.Stream;
import org.fuhan.letter.Letter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ProposersTest {
    @TestFactory
    Stream<DynamicTest> names() {
        return HeadCases.of("proposers", Letter::proposers);
    }

    @TestFactory
    Stream<DynamicTest> counts() {
        return HeadCases.of("proposers", "count", letter -> Counted.of(letter.proposerCount()));
    }

    /** Writes an absent count as the cases do. */
    private static final class Counted {
        private static final Object NONE = com.fasterxml.jackson.databind.node.NullNode.getInstance();

        private Counted() {}

        private static Object of(@org.jspecify.annotations.Nullable Integer count) {
            return count == null ? NONE : count;
        }
    }
}
