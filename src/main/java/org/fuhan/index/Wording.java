package org.fuhan.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is looked for where an offer is taken. Its words, mostly; where fewer letters say these than bear them, the field that the
 * letters are filed by: 城乡建设、环境保护 → 主题:城乡建设、环境保护. Safe for use by several threads.
 */
final class Wording {
    private static final String MIXED = "\"“”＂";

    /** Letters by phrase, for one state of the index. */
    private final Map<String, Integer> saying = new ConcurrentHashMap<>();

    /** The offer with its query. */
    Suggestion of(Suggestion offer, Unfinished way, Corrections.Stands stands) throws IOException {
        String head = way.head();
        if (offer.kind() == Suggestion.Kind.NUMBER) {
            return offer.asking(head + offer.text());
        }
        String plain = Unfinished.plain(offer.text());
        if (head.endsWith(":") || head.endsWith("：")) {
            return offer.asking(head + value(offer, plain));
        }
        String field = field(offer.kind());
        if (field.isEmpty() || isInQuotation(head) || saying(plain, stands) >= offer.letters()) {
            return offer.asking(head + plain);
        }
        return offer.asking(head + field + ":" + value(offer, plain));
    }

    /** Whether a quotation is open at the end; straight and curved marks close each other. */
    private static boolean isInQuotation(String head) {
        boolean odd = head.chars().filter(mark -> MIXED.indexOf(mark) >= 0).count() % 2 == 1;
        return odd || head.lastIndexOf('「') > head.lastIndexOf('」') || head.lastIndexOf('『') > head.lastIndexOf('』');
    }

    private int saying(String plain, Corrections.Stands stands) throws IOException {
        Integer known = saying.get(plain);
        if (known != null) {
            return known;
        }
        int letters = plain.isEmpty() ? 0 : stands.letters(plain);
        saying.put(plain, letters);
        return letters;
    }

    /** A part of a name is enough for a field; a blank would end it. */
    private static String value(Suggestion offer, String plain) {
        return offer.kind() == Suggestion.Kind.PLACE
                ? plain
                : Arrays.stream(plain.split(" ", -1))
                        .max(Comparator.comparingInt(String::length))
                        .orElse(plain);
    }

    private static String field(Suggestion.Kind kind) {
        return switch (kind) {
            case TOPIC -> "主题";
            case PROGRAMME -> "项目";
            case AGENCY -> "单位";
            case PLACE, NUMBER, TITLE -> "";
        };
    }
}
