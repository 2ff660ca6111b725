package org.fuhan.api;

import java.util.List;
import java.util.Locale;

/** The two languages messages come in; Chinese unless English is preferred. */
enum Language {
    /** 简体中文. */
    CHINESE("zh-CN", Locale.ROOT),
    /** English. */
    ENGLISH("en", Locale.ENGLISH);

    private static final int LONGEST_HEADER = 200;

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** The BCP 47 tag, for Content-Language. */
    String tag() {
        return tag;
    }

    /** The locale of its message bundle and of its sentences; the root locale is Chinese. */
    Locale locale() {
        return locale;
    }

    /** What an Accept-Language header prefers of the two; Chinese for none, or for one that cannot be read. */
    static Language preferred(@org.jspecify.annotations.Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
            return CHINESE;
        }
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException e) {
            return CHINESE;
        }
        for (Locale.LanguageRange range : ranges) {
            if (range.getWeight() > 0) {
                if (range.getRange().startsWith("zh") || range.getRange().equals("*")) {
                    return CHINESE;
                }
                if (range.getRange().startsWith("en")) {
                    return ENGLISH;
                }
            }
        }
        return CHINESE;
    }
}
