package org.fuhan.extract;

import static org.fuhan.extract.HeadCases.list;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DisclosureMarkTest {
    @TestFactory
    Stream<DynamicTest> cases() {
        return HeadCases.of("disclosure", letter -> list(letter.disclosure()));
    }
}
