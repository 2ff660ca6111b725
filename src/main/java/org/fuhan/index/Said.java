package org.fuhan.index;

import java.util.Locale;

/**
 * A sentence for the user in the two languages Fuhan speaks.
 *
 * @param chinese ends with 。
 * @param english ends with a full stop
 */
public record Said(String chinese, String english) {
    /** In English where the locale asks for it, else in Chinese. */
    public String in(Locale locale) {
        return isEnglish(locale) ? english : chinese;
    }

    /** Both sentences with another behind each. */
    public Said then(Said next) {
        return new Said(chinese + next.chinese, english + " " + next.english);
    }

    /** Whether the locale asks for English. */
    public static boolean isEnglish(Locale locale) {
        return "en".equals(locale.getLanguage());
    }
}
