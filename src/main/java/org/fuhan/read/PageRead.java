package org.fuhan.read;

import java.util.Optional;

/**
 * What came of a page that is a picture. Immutable.
 *
 * @param words a printed line a line; empty where the page shows none, or could not be read
 * @param unread why it could not be opened, which costs this page only; empty for nearly all
 */
record PageRead(String words, Optional<CannotRead> unread) {
    /** A page that shows nothing, or is none. */
    static final PageRead EMPTY = of("");

    static PageRead of(String words) {
        return new PageRead(words, Optional.empty());
    }

    static PageRead unread(CannotRead why) {
        return new PageRead("", Optional.of(why));
    }
}
