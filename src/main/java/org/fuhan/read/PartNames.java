package org.fuhan.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The names of files inside a file: in which encoding they are written, and a form that points nowhere outside. Stateless.
 */
final class PartNames {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");
    private static final int LONGEST = 1000;
    /** UTF-8 writes from here on in three bytes and more; two-byte characters alone are chance hits of GBK (联通). */
    private static final char THREE_BYTES = '\u0800';

    private PartNames() {}

    /** A name whose encoding is not told: UTF-8 where the bytes are that beyond chance, else GB18030. */
    static String decode(byte[] name) {
        return strict(name, StandardCharsets.UTF_8)
                .filter(text ->
                        text.chars().allMatch(c -> c < 0x80) || text.chars().anyMatch(c -> c >= THREE_BYTES))
                .or(() -> strict(name, TextBytes.GB18030))
                .or(() -> strict(name, StandardCharsets.UTF_8))
                .orElseGet(() -> new String(name, TextBytes.GB18030));
    }

    /** A name that a library made of bytes by taking each for a character, put right. */
    static String repaired(String name) {
        boolean bytes = name.chars().allMatch(c -> c <= 0xff) && name.chars().anyMatch(c -> c >= 0x80);
        return bytes ? decode(name.getBytes(StandardCharsets.ISO_8859_1)) : name;
    }

    /** The name without anything that leads out of the container: no root, drive, {@code ..} or control characters. */
    static String safe(String name) {
        List<String> kept = new ArrayList<>();
        for (String step :
                CONTROL.matcher(name).replaceAll("_").replace('\\', '/').split("/", -1)) {
            String bare = step.strip();
            if (!bare.isEmpty()
                    && !bare.equals(".")
                    && !bare.equals("..")
                    && !DRIVE.matcher(bare).matches()) {
                kept.add(bare.endsWith("!") ? bare.substring(0, bare.length() - 1) + "_" : bare);
            }
        }
        String path = kept.isEmpty() ? "unnamed" : String.join("/", kept);
        return path.length() > LONGEST ? path.substring(path.length() - LONGEST) : path;
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
