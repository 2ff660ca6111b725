package org.fuhan.api;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences users are told, from the message bundle. */
final class Messages {
    private static final String BUNDLE = "org.fuhan.api.messages";

    private Messages() {}

    /** The sentence of a key, its {0} {1} … filled in. */
    static String say(Language language, String key, List<String> arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments.toArray());
    }
}
