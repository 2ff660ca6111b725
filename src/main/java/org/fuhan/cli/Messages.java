package org.fuhan.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences a person reads at the terminal, in Chinese where the locale says so, else in English. Immutable. */
final class Messages {
    private final ResourceBundle bundle;
    private final boolean chinese;

    Messages(Locale locale) {
        this.chinese = "zh".equals(locale.getLanguage());
        this.bundle = ResourceBundle.getBundle(
                "org.fuhan.cli.messages",
                chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The sentence of the key with its places filled. Numbers are written without grouping unless the sentence says so. */
    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH)
                .format(arguments);
    }

    /** Why a file was not read, in the user's language where it has a sentence for the reason, else as the reader put it. */
    String reason(String code, String message) {
        String key = "reason." + code;
        return chinese && bundle.containsKey(key) ? bundle.getString(key) : message;
    }

    boolean isChinese() {
        return chinese;
    }
}
