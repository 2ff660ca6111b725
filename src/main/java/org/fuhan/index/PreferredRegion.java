package org.fuhan.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place a query names beside its subject: its letters, and those of the districts in it, come first, others after them.
 *
 * @param name as the gazetteer has it: 厦门市; as typed where several places bear the name
 * @param codes GB/T 2260
 */
public record PreferredRegion(String name, List<String> codes) {
    /** Copies the list. */
    public PreferredRegion {
        codes = List.copyOf(codes);
    }

    /** Of two places named, 厦门 湖里区: those of the second that lie in the first, else both. */
    static PreferredRegion innermost(@Nullable PreferredRegion before, PlacesNamed named) {
        if (before == null) {
            return new PreferredRegion(named.label(), named.codes());
        }
        List<String> inside = named.codes().stream()
                .filter(code -> before.codes.stream().anyMatch(outer -> code.startsWith(stem(outer))))
                .toList();
        if (!inside.isEmpty()) {
            return new PreferredRegion(before.name + named.label(), inside);
        }
        List<String> both = new ArrayList<>(before.codes);
        both.addAll(named.codes());
        return new PreferredRegion(before.name + "、" + named.label(), both);
    }

    private static String stem(String code) {
        return code.endsWith("0000") ? code.substring(0, 2) : code.endsWith("00") ? code.substring(0, 4) : code;
    }
}
