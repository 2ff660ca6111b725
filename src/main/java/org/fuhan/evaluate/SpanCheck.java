package org.fuhan.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fuhan.letter.Figure;
import org.fuhan.letter.Funding;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Measure;
import org.fuhan.letter.Policy;
import org.fuhan.letter.PrivatePerson;
import org.fuhan.letter.Programme;
import org.fuhan.letter.Span;
import org.fuhan.letter.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Holds every span of a letter against its text. Sums, figures, measures and persons stand there exactly as printed; names and titles
 * but for blanks and marks, which are theirs to leave out; whatever else points somewhere points into the text.
 */
final class SpanCheck {
    private final String text;
    private final List<String> violations = new ArrayList<>();
    private int checked;

    private SpanCheck(String text) {
        this.text = text;
    }

    static SpanCheck of(Letter letter) {
        SpanCheck check = new SpanCheck(letter.text());
        for (Funding sum : letter.funding()) {
            check.exact(sum.span(), sum.raw());
        }
        for (Figure figure : letter.figures()) {
            check.exact(figure.span(), figure.raw());
        }
        for (Measure measure : letter.measures()) {
            check.exact(measure.span(), measure.text());
        }
        for (PrivatePerson person : letter.privatePersons()) {
            check.exact(person.span(), Objects.requireNonNullElse(person.name(), person.mask()));
        }
        for (Programme programme : letter.programmes()) {
            check.bare(programme.span(), programme.name());
        }
        for (Policy policy : letter.policies()) {
            check.bare(policy.span(), policy.title());
        }
        for (Warning warning : letter.warnings()) {
            warning.readings().forEach(reading -> check.inside(reading.span()));
        }
        letter.provenance().values().forEach(places -> places.forEach(place -> check.inside(place.span())));
        return check;
    }

    int checked() {
        return checked;
    }

    List<String> violations() {
        return List.copyOf(violations);
    }

    private void exact(Span span, String raw) {
        hold(span, isInside(span) && span.of(text).equals(raw), raw);
    }

    private void bare(Span span, String name) {
        hold(span, isInside(span) && Likeness.bare(span.of(text)).equals(Likeness.bare(name)), name);
    }

    private void inside(@Nullable Span span) {
        if (span != null) {
            hold(span, isInside(span), "");
        }
    }

    private boolean isInside(Span span) {
        return span.end() <= text.length() && span.length() > 0;
    }

    private void hold(Span span, boolean good, String raw) {
        checked++;
        if (!good) {
            violations.add("[" + span.start() + ", " + span.end() + ") " + raw);
        }
    }
}
