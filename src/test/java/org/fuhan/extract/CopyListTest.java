package org.fuhan.extract;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CopyListTest {
    @TestFactory
    Stream<DynamicTest> cases() {
        return HeadCases.of("cc", letter -> letter.cc());
    }
}
