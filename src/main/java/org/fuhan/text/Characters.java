package org.fuhan.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Character by character: line ends to one line feed, full width to half where digits and Latin letters are meant, look-alike
 * radicals to ordinary characters, what cannot be seen removed. Stateless.
 *
 * <p>Look-alikes: U+2E80-2EFF by {@code radicals.txt}, U+2F00-2FDF and U+F900-FAFF by Unicode's own compatibility mappings.
 */
final class Characters {
    private static final Map<Character, Character> LOOK_ALIKES = lookAlikes();
    private static final char DROPPED = '\0';

    private Characters() {}

    static Traced plain(String raw) {
        Traced plain = new Traced(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean windowsEnd = c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n';
            if (Character.isHighSurrogate(c) && i + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(i + 1))) {
                pair(plain, raw, i);
                i++;
            } else if (!windowsEnd) {
                char mapped = map(c);
                if (mapped != DROPPED) {
                    plain.append(mapped, i);
                }
            }
        }
        return plain;
    }

    private static void pair(Traced plain, String raw, int at) {
        int type = Character.getType(raw.codePointAt(at));
        if (type != Character.PRIVATE_USE && type != Character.FORMAT && type != Character.NON_SPACING_MARK) {
            plain.append(raw.charAt(at), at);
            plain.append(raw.charAt(at + 1), at + 1);
        }
    }

    private static char map(char c) {
        if ((c >= ' ' && c < 0x7f) || c == '\n' || c == '\t') {
            return c;
        }
        if (c >= '\u4e00' && c <= '\u9fff') {
            return c;
        }
        if (c >= '\uff01' && c <= '\uff5e') {
            return halfWidth(c);
        }
        return switch (c) {
            case '\r', '\f', '\u000b', '\u0085', '\u2028', '\u2029' -> '\n';
            case '\u00a0', '\u3000', '\u202f', '\u205f' -> ' ';
            default -> other(c);
        };
    }

    /** Digits, letters and the marks written inside numbers; Chinese punctuation stays as it is. */
    private static char halfWidth(char c) {
        char half = (char) (c - 0xfee0);
        return Glyphs.digit(half) || Glyphs.latin(half) || "%+-./#*@&=_~".indexOf(half) >= 0 ? half : c;
    }

    private static char other(char c) {
        if (c >= '\u2000' && c <= '\u200a') {
            return ' ';
        }
        Character ordinary = LOOK_ALIKES.get(c);
        if (ordinary != null) {
            return ordinary;
        }
        int type = Character.getType(c);
        boolean unseen = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || (c >= '\ufe00' && c <= '\ufe0f');
        return unseen ? DROPPED : c;
    }

    private static Map<Character, Character> lookAlikes() {
        Map<Character, Character> ordinary = new HashMap<>();
        for (String entry : Lexicon.entries(Characters.class, "radicals.txt")) {
            ordinary.put(entry.charAt(0), entry.charAt(2));
        }
        compatible(ordinary, '\u2f00', '\u2fdf');
        compatible(ordinary, '\uf900', '\ufaff');
        return ordinary;
    }

    private static void compatible(Map<Character, Character> ordinary, char first, char last) {
        for (char c = first; c <= last; c++) {
            String mapped = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            if (mapped.length() == 1 && mapped.charAt(0) != c) {
                ordinary.put(c, mapped.charAt(0));
            }
        }
    }
}
