package org.fuhan.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class OcrTextTest {
    record Case(String text, String mended, String why, String origin) {}

    @TestFactory
    Stream<DynamicTest> mendsAsTold() throws IOException {
        List<Case> cases;
        try (InputStream in = Objects.requireNonNull(OcrTextTest.class.getResourceAsStream("/specs/ocr.json"))) {
            cases = new ObjectMapper().readValue(in, new TypeReference<List<Case>>() {});
        }
        assertThat(cases).hasSizeGreaterThan(20);
        return cases.stream()
                .map(c -> DynamicTest.dynamicTest(
                        c.why(), () -> assertThat(OcrText.mended(c.text())).isEqualTo(c.mended())));
    }
}
