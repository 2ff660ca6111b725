package org.fuhan.search;

/** A question that cannot be answered as it was put: what is wrong and what to do, for the user. Not a fault of the program. */
public final class BadQuery extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String hint;

    /**
     * @param code stable, for programs: unknown-region
     * @param message what is wrong, in Chinese
     * @param hint what to do, in Chinese
     */
    public BadQuery(String code, String message, String hint) {
        super(message);
        this.code = code;
        this.hint = hint;
    }

    /** Stable, for programs. */
    public String code() {
        return code;
    }

    /** What to do. */
    public String hint() {
        return hint;
    }
}
