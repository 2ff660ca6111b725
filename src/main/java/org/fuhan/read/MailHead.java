package org.fuhan.read;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header a file begins with, if it is a message (RFC 5322) or a web page saved as one (RFC 2557).
 *
 * @param fields the header's lines, lower case, folded lines made one; empty where the file begins with something else
 */
record MailHead(String fields) {
    private static final Pattern BLOCK = Pattern.compile(
            "(?:\u00ef\u00bb\u00bf)?\\s{0,4}((?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\r\n]{0,2000}(?:\r?\n[ \t][^\r\n]{0,2000}+){0,60}+\r?\n){2,80}+)");
    private static final Pattern FOLDED = Pattern.compile("\r?\n[ \t]");

    static MailHead of(String head) {
        Matcher block = BLOCK.matcher(head);
        return new MailHead(
                block.lookingAt()
                        ? "\n"
                                + FOLDED.matcher(block.group(1))
                                        .replaceAll(" ")
                                        .replace("\r", "")
                                        .toLowerCase(Locale.ROOT)
                        : "");
    }

    boolean isMessage() {
        return has("mime-version") || (has("from") && (has("subject") || has("date") || has("to")));
    }

    /** Browsers write no recipient and say who saved the page; the name settles the rest. */
    boolean isWebArchive(String name) {
        boolean named = name.endsWith(".mht") || name.endsWith(".mhtml");
        boolean related = fields.contains("multipart/related") || fields.contains("text/html");
        return related && !has("to") && (named || has("snapshot-content-location") || fields.contains("saved by"));
    }

    private boolean has(String field) {
        return fields.contains("\n" + field + ":");
    }
}
