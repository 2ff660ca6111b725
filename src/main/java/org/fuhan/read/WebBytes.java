package org.fuhan.read;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes of a web page → characters. What the bytes say goes before what the page declares; a declared GB2312 or GBK is read as
 * GB18030, since the rarer characters of names (喆, 镕) lie outside GB2312. Stateless.
 */
final class WebBytes {
    private static final Pattern DECLARED =
            Pattern.compile("charset\\s{0,5}=\\s{0,5}[\"']?([A-Za-z0-9_-]{2,20})", Pattern.CASE_INSENSITIVE);

    private WebBytes() {}

    static Optional<String> decode(byte[] bytes) {
        Optional<String> found = TextBytes.decode(bytes);
        if (found.isPresent()) {
            return found;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        return declared.find()
                ? charset(declared.group(1)).map(charset -> new String(bytes, charset))
                : Optional.empty();
    }

    private static Optional<Charset> charset(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("gb")) {
            return Optional.of(TextBytes.GB18030);
        }
        try {
            return Optional.of(Charset.forName(lower));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
