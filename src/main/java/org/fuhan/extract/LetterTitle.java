package org.fuhan.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Span;

/** The letter's own title, joined over its lines and without blanks, a document number before or behind it left out. Stateless. */
final class LetterTitle {
    private static final Pattern NUMBER_BEFORE =
            Pattern.compile("^[\\p{IsHan}]{2,14}(?:〔\\d{4}〕|\\(\\d{4}\\))\\d{1,6}号(?:\\([A-D]\\d?类?\\)|[A-D]\\d?类)?");

    private LetterTitle() {}

    static Optional<Found<String>> of(LetterText letter) {
        Layout layout = letter.layout();
        if (layout.titleFrom() >= layout.titleTo()) {
            return Optional.empty();
        }
        Tight tight = tight(letter);
        int end = TitleLines.trimmed(tight.text()).length();
        Matcher number = NUMBER_BEFORE.matcher(tight.text());
        int start = number.find() && number.end() < end - 4 ? number.end() : 0;
        Span span = tight.span(start, end);
        return Optional.of(new Found<>(tight.printed(start, end), span, "title.before-salutation", 0.9));
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
