package org.fuhan.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fuhan.text.Simplified;

/**
 * Bytes of a text file → characters. UTF-8 when the bytes allow it, UTF-16 with or without its mark when they look like it, else
 * GB18030, which covers GB2312 and GBK, or Big5 where that makes more sense. What makes no sense in any of them is no text. Stateless.
 */
final class TextBytes {
    static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    /** A letter has three quarters of such characters, what is read in the wrong encoding next to none. */
    private static final double USUAL = 0.3;

    private static final double SOME = 0.15;
    private static final double PLAUSIBLE = 0.90;
    private static final double CERTAIN = 0.97;

    private TextBytes() {}

    /** The text, or empty where the bytes are none. */
    static Optional<String> decode(byte[] bytes) {
        if (marked(bytes, 0xef, 0xbb, 0xbf)) {
            return Optional.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8))
                    .filter(TextBytes::isWritten);
        }
        if (marked(bytes, 0xff, 0xfe)) {
            return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE))
                    .filter(TextBytes::isWritten);
        }
        if (marked(bytes, 0xfe, 0xff)) {
            return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE))
                    .filter(TextBytes::isWritten);
        }
        boolean zeros = holdsZero(bytes);
        Optional<String> utf8 = zeros ? Optional.empty() : strict(bytes, StandardCharsets.UTF_8, 3);
        if (utf8.isPresent()) {
            return utf8.filter(TextBytes::isWritten);
        }
        Optional<String> wide = wide(bytes);
        if (wide.isPresent() || zeros) {
            return wide;
        }
        Optional<String> simplified =
                strict(bytes, GB18030, 3).or(() -> lenient(bytes)).filter(TextBytes::readable);
        double common = simplified.map(TextBytes::common).orElse(0.0);
        return common >= USUAL
                ? simplified
                : strict(bytes, BIG5, 1)
                        .filter(TextBytes::readable)
                        .filter(text -> common(text) >= Math.max(SOME, 2 * common))
                        .or(() -> simplified);
    }

    /** The share of the Han characters that letters are full of. */
    private static double common(String text) {
        Plausible.Count count = Plausible.Count.of(Simplified.of(text));
        return count.han() == 0 ? 0 : (double) count.common() / count.han();
    }

    private static boolean marked(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** Decodes without error; up to {@code tail} bytes of a character cut off at the end are let go. */
    private static Optional<String> strict(byte[] bytes, Charset charset, int tail) {
        Optional<String> text = Optional.empty();
        for (int cut = 0; text.isEmpty() && cut <= Math.min(tail, bytes.length - 1); cut++) {
            text = whole(ByteBuffer.wrap(bytes, 0, bytes.length - cut), charset);
        }
        return text;
    }

    private static Optional<String> whole(ByteBuffer bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** A GB18030 text with a few broken bytes is still a text. */
    private static Optional<String> lenient(byte[] bytes) {
        String text = new String(bytes, GB18030);
        long broken = text.chars().filter(c -> c == '\ufffd').count();
        return broken * 200 <= text.length() ? Optional.of(text) : Optional.empty();
    }

    /** UTF-16 without its mark: the byte order whose reading makes sense, if one does. */
    private static Optional<String> wide(byte[] bytes) {
        if (bytes.length < 4 || bytes.length % 2 != 0) {
            return Optional.empty();
        }
        String little = new String(bytes, StandardCharsets.UTF_16LE);
        String big = new String(bytes, StandardCharsets.UTF_16BE);
        double littleSense = sense(little);
        double bigSense = sense(big);
        String better = littleSense >= bigSense ? little : big;
        double most = Math.max(littleSense, bigSense);
        boolean usual = better.indexOf('\n') >= 0
                || better.indexOf('。') >= 0
                || better.indexOf('，') >= 0
                || better.indexOf('的') >= 0;
        return most >= CERTAIN && usual ? Optional.of(better) : Optional.empty();
    }

    private static boolean readable(String text) {
        return text.isBlank() || (fewControls(text) && sense(text) >= PLAUSIBLE);
    }

    /** Bytes that are UTF-8 by chance are seldom letters of any script; those of the Uyghur and others are as good as Chinese ones. */
    private static boolean isWritten(String text) {
        long good = text.codePoints()
                .filter(c -> ordinary(c) || Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK)
                .count();
        return text.isBlank() || (fewControls(text) && good >= PLAUSIBLE * text.codePointCount(0, text.length()));
    }

    private static boolean fewControls(String text) {
        long controls = text.chars()
                .filter(c -> c < ' ' && "\t\n\r\f\u000b\u001a".indexOf(c) < 0)
                .count();
        return controls * 200 <= text.length();
    }

    /** The share of units that a Chinese letter is made of. */
    private static double sense(String text) {
        long good = text.chars().filter(TextBytes::ordinary).count();
        return text.isEmpty() ? 0 : (double) good / text.length();
    }

    private static boolean ordinary(int c) {
        return (c >= ' ' && c < 0x7f)
                || "\t\n\r\f\u000b".indexOf(c) >= 0
                || (c >= 0x4e00 && c <= 0x9fff)
                || (c >= 0x3400 && c <= 0x4dbf)
                || (c >= 0x2e80 && c <= 0x30ff)
                || (c >= 0xff00 && c <= 0xffef)
                || (c >= 0x2000 && c <= 0x27bf)
                || (c >= 0xa0 && c <= 0x17f)
                || (c >= 0x3200 && c <= 0x33ff)
                || (c >= 0xd800 && c <= 0xfaff)
                || c == 0xfeff;
    }
}
