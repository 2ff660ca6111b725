package org.fuhan.api;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fuhan.index.Filters;
import org.fuhan.letter.Proposal;
import org.fuhan.search.SearchRequest;
import org.fuhan.text.gazetteer.Division;

/**
 * What a feed follows, in the words the page has for it: 复函：养老 · 地区 厦门市 · 2024年.
 *
 * @param places whose names stand for their codes
 */
record FeedTitle(Language language, Services.Places places) {
    /** Digits that tell a sum in units of 10,000 yuan to the cent. */
    private static final int FRACTION = 6;

    private static final BigDecimal WAN = new BigDecimal(10_000);

    /** The title of a search. */
    String of(SearchRequest request) {
        List<String> parts = new ArrayList<>();
        if (!request.words().isEmpty()) {
            parts.add(request.words());
        }
        Filters filters = request.filters();
        add(parts, "feed.region", filters.regions().stream().map(this::place).toList());
        add(parts, "feed.topic", filters.topics());
        add(parts, "feed.department", filters.departments());
        add(parts, "feed.year", filters.years().stream().map(String::valueOf).toList());
        add(parts, "feed.agency", filters.agencies());
        add(parts, "feed.programme", filters.programmes());
        filters.kinds().forEach(kind -> parts.add(kind(Proposal.Kind.valueOf(kind))));
        add(parts, "feed.category", filters.categories());
        addRanges(parts, filters);
        return parts.isEmpty() ? say("feed.all") : say("feed.title", String.join(" · ", parts));
    }

    private void addRanges(List<String> parts, Filters filters) {
        if (filters.from() != null) {
            parts.add(say("feed.from", date(filters.from())));
        }
        if (filters.to() != null) {
            parts.add(say("feed.to", date(filters.to())));
        }
        if (filters.amountMin() != null) {
            parts.add(say("feed.amountMin", sum(filters.amountMin())));
        }
        if (filters.amountMax() != null) {
            parts.add(say("feed.amountMax", sum(filters.amountMax())));
        }
    }

    private void add(List<String> parts, String key, List<String> values) {
        if (!values.isEmpty()) {
            parts.add(say(key, String.join(say("feed.and"), values)));
        }
    }

    /** A place's name in full; as given where several bear it. */
    private String place(String nameOrCode) {
        List<Division> found = places.resolve(nameOrCode);
        return found.size() == 1 ? found.get(0).fullName() : nameOrCode;
    }

    private String date(LocalDate day) {
        return language == Language.ENGLISH
                ? DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(day)
                : "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** In units of 10,000 yuan where that is how people count. */
    private String sum(BigDecimal yuan) {
        boolean inWan = language == Language.CHINESE && yuan.compareTo(WAN) >= 0;
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMaximumFractionDigits(FRACTION);
        return say(
                inWan ? "feed.wan" : "feed.yuan",
                format.format(inWan ? yuan.divide(WAN, MathContext.DECIMAL64) : yuan));
    }

    private String kind(Proposal.Kind kind) {
        return switch (kind) {
            case CPPCC_PROPOSAL -> say("feed.proposal");
            case NPC_SUGGESTION -> say("feed.suggestion");
            case NPC_MOTION -> say("feed.motion");
            case OTHER -> say("feed.other");
        };
    }

    private String say(String key, String... arguments) {
        return Messages.say(language, key, List.of(arguments));
    }
}
