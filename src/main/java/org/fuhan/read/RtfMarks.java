package org.fuhan.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * An RTF as Tika shall see it: without the groups that hold comments, notes, headers and footers, which it would put into the text;
 * cells divided by tabs; automatic numbers as the text that the writer wrote for programs which cannot count. One pass over the
 * bytes; an RTF whose braces do not match is left as it is. Words by Microsoft's RTF specification 1.9.1. For one document.
 */
final class RtfMarks {
    private static final Set<String> NOT_THE_TEXT = Set.of(
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "footnote",
            "annotation",
            "atnid",
            "atnauthor",
            "atntime",
            "atndate",
            "atnref",
            "atnicn",
            "atnparent",
            "atrfstart",
            "atrfend",
            "ftnsep",
            "ftnsepc",
            "ftncn",
            "aftnsep",
            "aftnsepc",
            "aftncn",
            "pgdsctbl");
    private static final Set<String> NUMBERS = Set.of("listtext", "pntext");
    private static final Map<String, String> IN_NUMBERS = Map.of("pard", "", "plain", "", "tab", " ");
    private static final Map<String, String> ROWS =
            Map.of("cell", "\\tab ", "nestcell", "\\tab ", "row", "\\par ", "nestrow", "\\par ", "chatn", "");

    private final byte[] bytes;
    private final ByteArrayOutputStream out;
    private int depth;
    private int dropped = Integer.MAX_VALUE;
    private int number = Integer.MAX_VALUE;
    private int at;

    private RtfMarks(byte[] bytes) {
        this.bytes = bytes;
        this.out = new ByteArrayOutputStream(bytes.length);
    }

    static byte[] without(byte[] bytes) {
        RtfMarks marks = new RtfMarks(bytes);
        while (marks.at < bytes.length && marks.depth >= 0) {
            marks.step();
        }
        return marks.depth == 0 ? marks.out.toByteArray() : bytes;
    }

    private void step() {
        byte unit = bytes[at];
        if (unit == '\\') {
            word();
        } else if (unit == '{') {
            open();
        } else if (unit == '}') {
            copy(1);
            depth--;
            dropped = depth < dropped ? Integer.MAX_VALUE : dropped;
            number = depth < number ? Integer.MAX_VALUE : number;
        } else {
            copy(1);
        }
    }

    /** A group is told by its first word, which {@code \*} may precede. */
    private void open() {
        int first = skipBlanks(at + 1);
        if (first + 1 < bytes.length && bytes[first] == '\\' && bytes[first + 1] == '*') {
            first = skipBlanks(first + 2);
        }
        String word = first < bytes.length && bytes[first] == '\\' ? wordAt(first + 1) : "";
        depth++;
        boolean kept = dropped == Integer.MAX_VALUE;
        copy(1);
        if (kept && NOT_THE_TEXT.contains(word)) {
            dropped = depth;
        } else if (kept && NUMBERS.contains(word) && number == Integer.MAX_VALUE) {
            number = depth;
            at = first + 1 + word.length();
        }
    }

    private void word() {
        String word = wordAt(at + 1);
        if (word.isEmpty()) {
            copy(Math.min(2, bytes.length - at));
            return;
        }
        int end = at + 1 + word.length();
        int digits = end;
        if (end < bytes.length && bytes[end] == '-') {
            end++;
        }
        while (end < bytes.length && bytes[end] >= '0' && bytes[end] <= '9') {
            end++;
        }
        if (word.equals("bin")) {
            end = Math.clamp((long) end + 1 + binary(digits, end), end, bytes.length);
        }
        boolean blank = end < bytes.length && bytes[end] == ' ';
        if (ROWS.containsKey(word)) {
            write(ROWS.get(word));
            at = blank ? end + 1 : end;
        } else if (number != Integer.MAX_VALUE && IN_NUMBERS.containsKey(word)) {
            write(IN_NUMBERS.get(word));
            at = blank ? end + 1 : end;
        } else {
            copy(end - at);
        }
    }

    private long binary(int from, int to) {
        String digits = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        return digits.isEmpty() || digits.length() > 9 || digits.startsWith("-") ? 0 : Long.parseLong(digits);
    }

    private String wordAt(int from) {
        int end = from;
        while (end < bytes.length && end - from < 32 && (bytes[end] | 0x20) >= 'a' && (bytes[end] | 0x20) <= 'z') {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }

    private int skipBlanks(int from) {
        int end = from;
        while (end < bytes.length && (bytes[end] == ' ' || bytes[end] == '\r' || bytes[end] == '\n')) {
            end++;
        }
        return end;
    }

    private void copy(int length) {
        boolean ends = depth == dropped && bytes[at] == '}';
        if (dropped == Integer.MAX_VALUE || ends) {
            out.write(bytes, at, length);
        }
        at += length;
    }

    private void write(String words) {
        if (dropped == Integer.MAX_VALUE) {
            out.writeBytes(words.getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
