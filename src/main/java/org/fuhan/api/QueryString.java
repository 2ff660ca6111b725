package org.fuhan.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands after the question mark, strictly: the servlet API guesses where the escapes are broken, and a guessed query
 * finds nothing for no visible reason.
 */
final class QueryString {
    private static final int MOST_PAIRS = 200;

    private QueryString() {}

    /** Values by name, in the order given. */
    static Map<String, List<String>> parse(@Nullable String raw) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (raw == null || raw.isEmpty()) {
            return values;
        }
        int pairs = 0;
        for (int start = 0; start <= raw.length(); ) {
            int end = raw.indexOf('&', start);
            end = end < 0 ? raw.length() : end;
            if (end > start) {
                if (++pairs > MOST_PAIRS) {
                    throw Refusal.of(Code.BAD_REQUEST, "query.pairs", String.valueOf(MOST_PAIRS));
                }
                String pair = raw.substring(start, end);
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals), true);
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1), true);
                values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
            }
            start = end + 1;
        }
        return values;
    }

    /** Undoes percent-encoding, of UTF-8 only; a plus is a blank in a query and itself in a path. */
    static String decode(String raw, boolean query) {
        if (raw.chars().allMatch(c -> c != '%' && c != '+' && c < 0x80)) {
            return raw;
        }
        byte[] given = raw.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[given.length];
        int length = 0;
        for (int i = 0; i < given.length; i++) {
            int c = given[i];
            if (c == '%') {
                boolean whole = i + 2 < given.length;
                int high = whole ? Character.digit(given[i + 1], 16) : -1;
                int low = whole ? Character.digit(given[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    throw Refusal.of(Code.BAD_REQUEST, "query.encoding");
                }
                bytes[length++] = (byte) (high * 16 + low);
                i += 2;
            } else {
                bytes[length++] = c == '+' && query ? (byte) ' ' : (byte) c;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.of(Code.BAD_REQUEST, "query.encoding");
        }
    }
}
