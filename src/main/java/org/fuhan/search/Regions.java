package org.fuhan.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.fuhan.index.Said;

/**
 * Turns what users call a place into GB/T 2260 codes: 厦门市, 厦门, 厦门市湖里区, 350206. Safe for use by several threads where the
 * function is.
 */
public final class Regions {
    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final Said HOW_TO_NAME = new Said(
            "请写全称，如“厦门市”“厦门市湖里区”，或六位区划代码，如“350206”。",
            "Give the full name, such as 厦门市 or 厦门市湖里区, or a six-digit division code, such as 350206.");

    private final Function<String, List<String>> resolver;

    /**
     * @param resolver from a name to the codes of all places that bear it, most likely first, empty where there is none
     */
    public Regions(Function<String, List<String>> resolver) {
        this.resolver = resolver;
    }

    /**
     * The codes of a place; several where the name is borne by several.
     *
     * @throws BadQuery where no place bears the name
     */
    public List<String> codesOf(String name) {
        String trimmed = name.strip();
        if (CODE.matcher(trimmed).matches()) {
            return List.of(trimmed);
        }
        List<String> codes = trimmed.isEmpty() ? List.of() : resolver.apply(trimmed);
        if (codes.isEmpty()) {
            throw new BadQuery(
                    "unknown-region",
                    new Said(
                            "找不到名为“" + trimmed + "”的行政区划。",
                            "There is no province, city or county named “" + trimmed + "”."),
                    HOW_TO_NAME);
        }
        return List.copyOf(codes);
    }

    /** The codes of several places. */
    List<String> codesOf(List<String> names) {
        Set<String> codes = new LinkedHashSet<>();
        names.forEach(name -> codes.addAll(codesOf(name)));
        return List.copyOf(codes);
    }

    /** A sentence where a name is borne by several places. */
    List<Said> hints(List<String> names) {
        List<Said> hints = new ArrayList<>();
        for (String name : names) {
            int places = codesOf(name).size();
            if (places > 1) {
                hints.add(new Said(
                        "“" + name.strip() + "”有" + places + "处同名，已全部查找；可在前面加上所属的市或省。",
                        places + " places are named “" + name.strip()
                                + "”; all were searched. Put the city or province before the name to choose one."));
            }
        }
        return hints;
    }
}
