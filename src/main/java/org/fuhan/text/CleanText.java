package org.fuhan.text;

import java.util.List;

/**
 * A letter's text as all spans see it: unwrapped, one paragraph a line, half width where the standard wants it, page numbers and
 * markdown marks gone. Immutable and safe to share.
 */
public final class CleanText {
    private final String text;
    private final List<Integer> pages;
    private final int[] origins;

    /**
     * @param text paragraphs divided by one line feed
     * @param pages the offset in {@code text} where each page starts; the first is 0
     * @param origins for each UTF-16 unit of {@code text} the offset of the unit it came from in the text as it was read
     */
    public CleanText(String text, List<Integer> pages, int[] origins) {
        if (origins.length != text.length() || pages.isEmpty() || pages.get(0) != 0) {
            throw new IllegalArgumentException(
                    "text of " + text.length() + ", " + origins.length + " origins, pages " + pages);
        }
        this.text = text;
        this.pages = List.copyOf(pages);
        this.origins = origins.clone();
    }

    /** The text; paragraphs are divided by one line feed. */
    public String text() {
        return text;
    }

    /** The offset in the text where each page starts; at least one, the first 0. */
    public List<Integer> pages() {
        return pages;
    }

    /** Where the unit at this offset stood in the text as it was read. */
    public int originAt(int offset) {
        return origins[offset];
    }

    /** The page, from 1, that the offset lies on. */
    public int pageAt(int offset) {
        int page = 1;
        while (page < pages.size() && pages.get(page) <= offset) {
            page++;
        }
        return page;
    }
}
