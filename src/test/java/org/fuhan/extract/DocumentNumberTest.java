package org.fuhan.extract;

import static org.fuhan.extract.HeadCases.list;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DocumentNumberTest {
    @TestFactory
    Stream<DynamicTest> cases() {
        return HeadCases.of("document-number", letter -> list(letter.documentNumber()));
    }
}
