package org.fuhan.read.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fuhan.read.Limits;
import org.fuhan.read.ReadOutcome;
import org.junit.jupiter.api.Test;

/** What goes over the wire comes out the same, and what was cut or made up is refused. */
class WireTest {
    private static final ReadOutcome FAILED = new ReadOutcome.Failed("damaged", "The document is damaged.");
    private static final ReadOutcome SKIPPED = new ReadOutcome.Skipped("a picture");

    @Test
    void outcomesComeOutTheSame() throws IOException {
        assertThat(Wire.outcome(Wire.bytes(FAILED))).isEqualTo(FAILED);
        assertThat(Wire.outcome(Wire.bytes(SKIPPED))).isEqualTo(SKIPPED);
        ReadOutcome.Container container = new ReadOutcome.Container(
                "application/zip",
                List.of(
                        new ReadOutcome.Part("附件/一.docx", 1L << 40, "00ff", FAILED),
                        new ReadOutcome.Part("二.zip!/😀.png", 0, "", SKIPPED)));
        assertThat(Wire.outcome(Wire.bytes(container))).isEqualTo(container);
    }

    @Test
    void requestsComeOutTheSame() throws IOException {
        Wire.Request request = new Wire.Request(Path.of("/某 处/答复.docx"), new Limits(5L << 32, 7));
        assertThat(Wire.Request.of(request.bytes())).isEqualTo(request);
    }

    @Test
    void whatIsCutOrMadeUpIsRefused() {
        byte[] whole = Wire.bytes(BadChild.answer("x.pdf"));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Wire.outcome(cut)).isInstanceOfAny(IOException.class, RuntimeException.class);
        }
        for (String words : List.of("", "F", "WARNING: An illegal reflective access operation has occurred")) {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)));
            assertThatThrownBy(() -> Frame.read(in)).isInstanceOf(IOException.class);
        }
    }
}
