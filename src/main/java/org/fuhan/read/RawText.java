package org.fuhan.read;

import java.util.List;
import java.util.Set;

/**
 * What a format's reader makes of a file, not yet cleaned.
 *
 * @param text one line a paragraph, or a printed line where the format knows no paragraphs
 * @param pageStarts the offset at which each page starts; just 0 where the format knows no pages
 * @param ocrPages the pages, from 0, that were read by character recognition
 * @param unreadPages the pages, from 0, whose pictures could not be read, so that they stand empty, or with a few words of a text layer
 */
record RawText(String text, List<Integer> pageStarts, Set<Integer> ocrPages, Set<Integer> unreadPages) {
    RawText(String text, List<Integer> pageStarts, Set<Integer> ocrPages) {
        this(text, pageStarts, ocrPages, Set.of());
    }

    RawText(String text, List<Integer> pageStarts) {
        this(text, pageStarts, Set.of());
    }

    static RawText unpaged(String text) {
        return new RawText(text, List.of(0));
    }
}
