package org.fuhan.search;

import java.util.Locale;
import org.fuhan.index.Said;

/** A question that cannot be answered as it was put: what is wrong and what to do, for the user. Not a fault of the program. */
public final class BadQuery extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Said problem;
    private final transient Said hint;

    /**
     * @param code stable, for programs: unknown-region
     * @param problem what is wrong
     * @param hint what to do
     */
    public BadQuery(String code, Said problem, Said hint) {
        super(problem.chinese());
        this.code = code;
        this.problem = problem;
        this.hint = hint;
    }

    /** Stable, for programs. */
    public String code() {
        return code;
    }

    /** What is wrong and what to do, in the user's language. */
    public String said(Locale locale) {
        return problem.then(hint).in(locale);
    }
}
