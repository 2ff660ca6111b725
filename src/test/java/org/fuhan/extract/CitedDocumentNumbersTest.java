package org.fuhan.extract;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CitedDocumentNumbersTest {
    @TestFactory
    Stream<DynamicTest> cases() {
        return HeadCases.of("cited-document-numbers", letter -> letter.citedDocumentNumbers());
    }
}
