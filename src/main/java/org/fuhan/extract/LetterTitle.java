package org.fuhan.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Span;

/** The letter's own title, joined over its lines and without blanks, a document number before or behind it left out. Stateless. */
final class LetterTitle {
    private static final Pattern NUMBER_BEFORE =
            Pattern.compile("^[\\p{IsHan}]{2,14}(?:〔\\d{4}〕|\\(\\d{4}\\))\\d{1,6}号(?:\\([A-D]\\d?类?\\)|[A-D]\\d?类)?");

    /** 甲局对…的答复甲局对…的答复: some twelve characters at the end of both are the same. */
    private static final Pattern TWICE = Pattern.compile("(.{0,90}([^》”]{10})(?:答复|复函|答复函|答复的函|意见))(.{0,40}\\2.{2,6})");

    private LetterTitle() {}

    static Optional<Found<String>> of(LetterText letter) {
        Layout layout = letter.layout();
        if (layout.titleFrom() >= layout.titleTo()) {
            return Optional.empty();
        }
        Tight tight = tight(letter);
        int end = TitleLines.trimmed(tight.text()).length();
        Matcher number = NUMBER_BEFORE.matcher(tight.text());
        int start = number.find() && number.end() < end - 4 ? number.end() : again(tight.text(), end);
        Span span = tight.span(start, end);
        return Optional.of(new Found<>(tight.printed(start, end), span, "title.before-salutation", 0.9));
    }

    /** Where the title starts once more, when the page's heading and the letterhead's title were printed without a break; else 0. */
    private static int again(String text, int end) {
        Matcher twice = TWICE.matcher(text).region(0, end);
        return twice.matches() ? twice.start(3) : 0;
    }

    /** The title's lines as one; empty where there is no title. */
    static Tight tight(LetterText letter) {
        Layout layout = letter.layout();
        if (layout.titleFrom() >= layout.titleTo()) {
            return Tight.of("", new Span(0, 0));
        }
        return Tight.of(
                letter.text(),
                new Span(
                        layout.lines().get(layout.titleFrom()).span().start(),
                        layout.lines().get(layout.titleTo() - 1).span().end()));
    }
}
