package org.fuhan.extract;

import org.fuhan.letter.Span;
import org.jspecify.annotations.Nullable;

/** An item of an {@link Outline} while its end is not known yet. Not for several threads. */
final class OutlineDraft {
    final @Nullable OutlineDraft parent;
    final @Nullable OutlineMark mark;
    final int start;
    int end;
    int plainEnd;
    boolean leaf = true;
    boolean points;
    boolean bare;
    int bareEnd;

    @Nullable
    OutlineItem item;

    OutlineDraft(@Nullable OutlineDraft parent, @Nullable OutlineMark mark, int start, int end) {
        this.parent = parent;
        this.mark = mark;
        this.start = start;
        this.end = end;
    }

    /** The heading as printed: to the first 。 or ： or line end. */
    Span head(String text, Span span) {
        int from = mark == null ? span.start() : Math.min(mark.end(), span.end());
        if (mark == null && !leaf && !OutlinePoints.isGroup(text, span) && !OutlinePoints.namesSpeaker(text, span)) {
            return new Span(span.start(), span.start());
        }
        int stop = from;
        while (stop < span.end() && "。：:\n".indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        return BodyPart.trim(text, span.start(), stop);
    }
}
