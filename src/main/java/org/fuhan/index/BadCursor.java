package org.fuhan.index;

/** A cursor that this question never gave. Not a fault of the program. */
public final class BadCursor extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadCursor(String cursor) {
        super("not a cursor of this search: " + cursor);
    }
}
