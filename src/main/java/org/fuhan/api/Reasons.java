package org.fuhan.api;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * Why files were not read, for people: the codes of failures and what may be done about them. Stateless. The codes are those of
 * {@link org.fuhan.ingest.Reason} and {@link org.fuhan.read.ReadOutcome.Failed}.
 */
public final class Reasons {
    private static final String BUNDLE = "org.fuhan.api.reasons";

    /** What lies in the machine or in the moment rather than in the file. */
    private static final Set<String> PASSING = Set.of(
            "unreadable",
            "unreadable-folder",
            "broken-link",
            "changing",
            "needs-ocr",
            "ocr-failed",
            "timeout",
            "out-of-memory",
            "crashed");

    private Reasons() {}

    /**
     * The sentence of a code; where there is none, the message as the reader put it. What stands in brackets at the end of that is a
     * place in the program, which the sentence may name.
     */
    public static String inChinese(String code, String message) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        if (!bundle.containsKey(code)) {
            return message;
        }
        int place = message.endsWith(")") ? message.lastIndexOf('(') : -1;
        String named = place < 0 ? "" : message.substring(place + 1, message.length() - 1);
        return new MessageFormat(bundle.getString(code), Locale.ROOT).format(new Object[] {named});
    }

    /** The same in a language. */
    static String said(Language language, String code, String message) {
        return language == Language.CHINESE ? inChinese(code, message) : message;
    }

    /** Whether the same file may be read another time, once the machine or its settings are better. */
    static boolean mayPass(String code) {
        return PASSING.contains(code);
    }
}
