package org.fuhan.index;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Programme;
import org.fuhan.letter.Proposal;
import org.fuhan.letter.Region;

/** What letters are filed by: the values of each facet a letter bears, with the label to show. */
enum Facet {
    /** GB/T 2260 codes of the letter's county, city and province. */
    REGION {
        @Override
        Map<String, String> valuesOf(Letter letter) {
            Map<String, String> values = new TreeMap<>();
            Region region = letter.region();
            if (region != null && region.code() != null && region.code().length() == 6) {
                put(values, region.code().substring(0, 2) + "0000", region.province());
                put(values, region.code().substring(0, 4) + "00", region.city());
                put(values, region.code(), lowest(region));
            }
            return values;
        }
    },
    /** The year the letter is filed by. */
    YEAR {
        @Override
        Map<String, String> valuesOf(Letter letter) {
            Integer year = letter.year();
            return year == null ? Map.of() : Map.of(year.toString(), year.toString());
        }
    },
    /** What the letter answers. */
    KIND {
        @Override
        Map<String, String> valuesOf(Letter letter) {
            Proposal proposal = letter.proposal();
            return proposal == null ? Map.of() : Map.of(proposal.kind().name(), label(proposal.kind()));
        }
    },
    /** A, B, C … */
    CATEGORY {
        @Override
        Map<String, String> valuesOf(Letter letter) {
            return labelled(letter.replyCategory() == null ? List.of() : List.of(letter.replyCategory()));
        }
    },
    /** The agency's line of work. */
    DEPARTMENT {
        @Override
        Map<String, String> valuesOf(Letter letter) {
            return labelled(letter.department() == null ? List.of() : List.of(letter.department()));
        }
    },
    /** What the letter is about. */
    TOPIC {
        @Override
        Map<String, String> valuesOf(Letter letter) {
            return labelled(letter.topics());
        }
    },
    /** Who replies. */
    AGENCY {
        @Override
        Map<String, String> valuesOf(Letter letter) {
            return labelled(letter.agencies());
        }
    },
    /** Named programmes. */
    PROGRAMME {
        @Override
        Map<String, String> valuesOf(Letter letter) {
            return labelled(letter.programmes().stream().map(Programme::name).toList());
        }
    },
    /** Ranges that some sum of the letter lies in, written as the least and the greatest yuan of each: 100000-999999.99. */
    AMOUNT {
        @Override
        Map<String, String> valuesOf(Letter letter) {
            Map<String, String> values = new TreeMap<>();
            letter.funding().stream()
                    .filter(sum -> !sum.personal())
                    .map(sum -> AmountRange.of(sum.amountYuan()))
                    .forEach(range -> values.put(range.value(), range.label()));
            return values;
        }
    };

    /** Label by value, ordered by value. */
    abstract Map<String, String> valuesOf(Letter letter);

    /** The facet's name in the API and the index. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The facet of a name. */
    static Optional<Facet> named(String name) {
        return Arrays.stream(values())
                .filter(facet -> facet.field().equals(name))
                .findFirst();
    }

    private static String lowest(Region region) {
        if (region.county() != null) {
            return region.county();
        }
        String name = region.city() != null ? region.city() : region.province();
        return name == null ? "" : name;
    }

    private static void put(Map<String, String> values, String code, @org.jspecify.annotations.Nullable String name) {
        if (name != null && !name.isBlank()) {
            values.put(code, name);
        }
    }

    private static Map<String, String> labelled(List<String> names) {
        Map<String, String> values = new TreeMap<>();
        names.stream().filter(name -> !name.isBlank()).forEach(name -> values.put(name, name));
        return values;
    }

    private static String label(Proposal.Kind kind) {
        return switch (kind) {
            case CPPCC_PROPOSAL -> "政协提案";
            case NPC_SUGGESTION -> "人大代表建议";
            case NPC_MOTION -> "人大代表议案";
            case OTHER -> "其他";
        };
    }
}
