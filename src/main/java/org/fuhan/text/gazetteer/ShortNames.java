package org.fuhan.text.gazetteer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fuhan.text.Lexicon;

/**
 * The short names of a division by rule: 厦门市 → 厦门, 楚雄彝族自治州 → 楚雄自治州, 楚雄州 and 楚雄, 广西壮族自治区 → 广西. A short name has two
 * characters or more, so 任县 has none.
 */
final class ShortNames {
    private static final List<String> ENDINGS =
            List.of("特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "新区", "林区", "特区", "省", "市", "盟", "县", "区", "旗");

    private final List<String> peoples = Lexicon.entries(Divisions.class, "ethnic.txt");

    /** The short names, longest first; the full name is not among them. */
    Set<String> of(String name) {
        Set<String> names = new LinkedHashSet<>();
        for (String ending : ENDINGS) {
            if (name.endsWith(ending)) {
                String base = name.substring(0, name.length() - ending.length());
                if (ending.startsWith("自治")) {
                    base = withoutPeoples(base);
                    if (!ending.equals("自治区")) {
                        names.add(base + ending);
                        names.add(base + ending.charAt(2));
                    }
                }
                names.add(base);
                break;
            }
        }
        names.removeIf(shortName -> shortName.length() < 2);
        return names;
    }

    private String withoutPeoples(String base) {
        String rest = base;
        boolean stripped = true;
        while (stripped) {
            stripped = false;
            for (String people : peoples) {
                if (rest.endsWith(people) && rest.length() - people.length() >= 2) {
                    rest = rest.substring(0, rest.length() - people.length());
                    stripped = true;
                    break;
                }
            }
        }
        return rest;
    }
}
