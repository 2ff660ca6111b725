package org.fuhan.read.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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
        for (ReadOutcome outcome : List.of(FAILED, SKIPPED, BadChild.answer("x.pdf"), container(2))) {
            byte[] written = bytes(Wire.writing(outcome));
            ReadOutcome came = Wire.outcome(ByteBuffer.wrap(written));
            assertThat(bytes(Wire.writing(came))).isEqualTo(written);
            assertThat(came).hasSameClassAs(outcome);
        }
    }

    @Test
    void anArchiveLargerThanFramesInMemoryComesOutTheSame() throws IOException {
        ReadOutcome.Container many = container(50_000);
        byte[] sent = bytes(out -> Frame.write(out, Frame.Kind.OUTCOME, Wire.writing(many)));
        assertThat(sent.length).isGreaterThan(4 << 20);

        Frame frame = Frame.read(new DataInputStream(new ByteArrayInputStream(sent)));

        assertThat(frame.kind()).isEqualTo(Frame.Kind.OUTCOME);
        assertThat(frame.payload().isDirect()).as("mapped from a file").isTrue();
        assertThat(Arrays.equals(
                        bytes(out -> Frame.write(out, Frame.Kind.OUTCOME, Wire.writing(Wire.outcome(frame.payload())))),
                        sent))
                .isTrue();
    }

    private static ReadOutcome.Container container(int parts) {
        List<ReadOutcome.Part> all = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            all.add(
                    i % 2 == 0
                            ? new ReadOutcome.Part("附件/一.docx" + i, 1L << 40, "00ff", FAILED)
                            : new ReadOutcome.Part("二.zip!/😀.png" + i, 0, "", BadChild.answer("x" + i)));
        }
        return new ReadOutcome.Container("application/zip", all);
    }

    private static byte[] bytes(Wire.Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.to(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Test
    void requestsComeOutTheSame() throws IOException {
        Wire.Request request = new Wire.Request(Path.of("/某 处/答复.docx"), new Limits(5L << 32, 7));
        assertThat(Wire.Request.of(ByteBuffer.wrap(bytes(request)))).isEqualTo(request);
    }

    @Test
    void whatIsCutOrMadeUpIsRefused() throws IOException {
        for (ReadOutcome outcome : List.of(BadChild.answer("x.pdf"), container(2))) {
            byte[] whole = bytes(Wire.writing(outcome));
            for (int length = 0; length < whole.length; length++) {
                ByteBuffer cut = ByteBuffer.wrap(Arrays.copyOf(whole, length));
                assertThatThrownBy(() -> Wire.outcome(cut)).isInstanceOf(IOException.class);
            }
        }
        for (String words : List.of("", "F", "WARNING: An illegal reflective access operation has occurred")) {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)));
            assertThatThrownBy(() -> Frame.read(in)).isInstanceOf(IOException.class);
        }
    }
}
