package org.fuhan.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A DOCX as Tika shall see it: without comments and without the marks of footnotes, which it would put into the text. Keeps the
 * definition of the numbering aside, since Tika counts 一、二、 as 1、2、. Immutable.
 */
final class WordPackage {
    private static final Pattern NOTE_MARKS =
            Pattern.compile("<w:(?:footnoteReference|endnoteReference|footnoteRef|endnoteRef)\\b[^>]{0,300}/>");
    private static final Pattern COMMENT = Pattern.compile("<w:comment [^>]{0,600}>");
    private static final String NO_COMMENTS =
            "<?xml version=\"1.0\"?><w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>";
    private static final int LARGEST = 192 << 20;

    private final byte[] bytes;
    private final String numbering;

    private WordPackage(byte[] bytes, String numbering) {
        this.bytes = bytes;
        this.numbering = numbering;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Its numbering.xml, empty if it has none. */
    String numbering() {
        return numbering;
    }

    /** The package; as it is where it cannot be taken apart, so that Tika says what is wrong. */
    static WordPackage of(byte[] bytes) {
        String numbering = "";
        int unfolded = 0;
        Map<String, byte[]> changed = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readNBytes(LARGEST - unfolded + 1);
                unfolded += part.length;
                if (unfolded > LARGEST) {
                    throw new CannotRead("too-large", "The document unfolds to more than any letter. Leave it out.");
                }
                numbering = entry.getName().equals("word/numbering.xml") ? text(part) : numbering;
                String name = entry.getName();
                changed(name, part).ifPresent(now -> changed.put(name, now));
            }
            return new WordPackage(changed.isEmpty() || !whole(bytes) ? bytes : rewritten(bytes, changed), numbering);
        } catch (IOException | IllegalArgumentException e) {
            return asItIs(bytes);
        }
    }

    /** Not packed: it is taken apart at once. */
    private static byte[] rewritten(byte[] bytes, Map<String, byte[]> changed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] now = changed.get(entry.getName());
                zip.write(now == null ? in.readAllBytes() : now);
            }
        }
        return out.toByteArray();
    }

    static WordPackage asItIs(byte[] bytes) {
        return new WordPackage(bytes, "");
    }

    /** A part with something in it that Tika shall not see, without that. */
    private static Optional<byte[]> changed(String name, byte[] part) {
        if (name.equals("word/comments.xml") && COMMENT.matcher(text(part)).find()) {
            return Optional.of(NO_COMMENTS.getBytes(StandardCharsets.UTF_8));
        }
        if (name.equals("word/document.xml") || name.equals("word/footnotes.xml") || name.equals("word/endnotes.xml")) {
            String xml = text(part);
            return xml.contains("noteRef")
                    ? Optional.of(NOTE_MARKS.matcher(xml).replaceAll("").getBytes(StandardCharsets.UTF_8))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static String text(byte[] part) {
        return new String(part, StandardCharsets.UTF_8);
    }

    /** Whether the ZIP's directory is there; a package cut short shall not pass as a whole one. */
    private static boolean whole(byte[] bytes) {
        int from = Math.max(0, bytes.length - 70_000);
        return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1).contains("PK\u0005\u0006");
    }
}
