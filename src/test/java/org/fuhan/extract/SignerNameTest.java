package org.fuhan.extract;

import static org.fuhan.extract.HeadCases.list;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SignerNameTest {
    @TestFactory
    Stream<DynamicTest> cases() {
        return HeadCases.of("signer", letter -> list(letter.signer()));
    }
}
