package org.fuhan.cli;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.fuhan.api.Reasons;

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

    /**
     * In the language of the environment, by POSIX's order of variables, behind what the launcher kept of them; an empty one counts as
     * none. Where there is none at all, as on Windows, in the system's language.
     */
    static Messages of(Map<String, String> environment) {
        List<String> named = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .toList();
        Optional<String> language = Stream.concat(Stream.of(asked(environment, named)), named.stream())
                .filter(value -> !value.isEmpty())
                .findFirst();
        return new Messages(language.map(Messages::locale).orElseGet(Locale::getDefault));
    }

    /** What the launcher kept: it holds only beside the variables it left, for whoever changed one since asks for that. */
    private static String asked(Map<String, String> environment, List<String> named) {
        String kept = environment.getOrDefault("ASKED_LOCALE", "");
        String left = "|" + String.join("|", named);
        return kept.endsWith(left) ? kept.substring(0, kept.length() - left.length()) : "";
    }

    private static Locale locale(String value) {
        return value.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /** The sentence of the key with its places filled. Numbers are written without grouping unless the sentence says so. */
    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale()).format(arguments);
    }

    /** Whether there is a sentence of the key. */
    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** Why a file was not read, in the user's language where there is a sentence for the reason, else as the reader put it. */
    String reason(String code, String message) {
        return chinese ? Reasons.inChinese(code, message) : message;
    }

    /** The language of the sentences. */
    Locale locale() {
        return chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
