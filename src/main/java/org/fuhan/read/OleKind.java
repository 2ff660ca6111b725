package org.fuhan.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Which format an OLE file (MS-CFB) is, told from the streams at its root: Word and WPS's writer, Excel and WPS's sheets, Outlook. What
 * is none of them is left to the reader of DOC, which says so. Stateless.
 */
final class OleKind {
    private static final int ENTRY = 128;
    private static final List<Map.Entry<String, Format>> STREAMS = List.of(
            Map.entry("WordDocument", Format.DOC),
            Map.entry("Workbook", Format.XLS),
            Map.entry("Book", Format.XLS),
            Map.entry("__properties_version1.0", Format.MSG));

    private OleKind() {}

    static Format of(byte[] bytes) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = files.getRoot();
            return STREAMS.stream()
                    .filter(stream -> root.hasEntryCaseInsensitive(stream.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(Format.DOC);
        } catch (IOException | RuntimeException e) {
            return STREAMS.stream()
                    .filter(stream -> holds(bytes, stream.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(Format.DOC);
        }
    }

    /** Whether the directory, as far as it is there, names the stream anywhere. */
    static boolean holds(byte[] bytes, String stream) {
        byte[] name = (stream + "\0").getBytes(StandardCharsets.UTF_16LE);
        for (int at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
            if (matches(bytes, at, name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] bytes, int at, byte[] name) {
        for (int i = 0; i < name.length; i++) {
            if (bytes[at + i] != name[i]) {
                return false;
            }
        }
        return true;
    }
}
