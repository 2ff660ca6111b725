package org.fuhan.extract;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AgenciesTest {
    @TestFactory
    Stream<DynamicTest> cases() {
        return HeadCases.of("agency", letter -> letter.agencies());
    }
}
