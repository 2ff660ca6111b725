package org.fuhan.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of invented letters, from the class path or made here. */
final class Samples {
    private Samples() {}

    static byte[] file(String name) {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream("/read/" + name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The letter that most of the files hold, as it is read. */
    static String letter() {
        return new String(file("letter.txt"), StandardCharsets.UTF_8).strip();
    }

    /** A ZIP as every program writes it, names in UTF-8. */
    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(entry(file.getKey(), file.getValue()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The kind of an OpenDocument stands in it unpacked. */
    private static ZipEntry entry(String name, byte[] bytes) {
        ZipEntry entry = new ZipEntry(name);
        if (name.equals("mimetype")) {
            CRC32 sum = new CRC32();
            sum.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(sum.getValue());
        }
        return entry;
    }

    static byte[] utf8(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    static ReadOutcome read(byte[] bytes, String name) {
        return new LetterReader(Limits.standard()).read(bytes, name);
    }

    static List<ReadOutcome.Part> parts(byte[] bytes, String name) {
        return ((ReadOutcome.Container) read(bytes, name)).parts();
    }

    /** The text, or the reason why there is none. */
    static String said(ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Read read -> read.text().text();
            case ReadOutcome.Failed failed -> failed.reason();
            case ReadOutcome.Skipped skipped -> "skipped: " + skipped.reason();
            case ReadOutcome.Container container ->
                "container of " + container.parts().size();
        };
    }

    /** Name and text or reason of each part, a line each; the text cut short. */
    static List<String> told(byte[] bytes, String name) {
        return parts(bytes, name).stream()
                .map(part -> part.name() + " = " + start(said(part.outcome())))
                .toList();
    }

    private static String start(String words) {
        return words.lines().findFirst().orElse("");
    }
}
