package org.fuhan.text.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fuhan.text.Lexicon;
import org.fuhan.text.Simplified;
import org.jspecify.annotations.Nullable;

/**
 * China's provinces, cities and counties by name, short name, old name, GB/T 2260 code and telephone area code. Data as of
 * 2023-06-30 with later changes; see the resource files for their sources.
 *
 * <p>Not for streets and villages, and not for deciding between places of one name: every candidate is given. Immutable and safe
 * to share.
 */
public final class Divisions {
    private final Map<String, Division> byCode = new LinkedHashMap<>();
    private final Map<String, List<Division>> byName = new HashMap<>();
    private final Map<String, List<Division>> byAreaCode = new HashMap<>();
    private final Map<String, List<Division>> byAbbreviation = new HashMap<>();
    private final NameScan scan;

    /** The one gazetteer, read on first use. */
    public static Divisions load() {
        return Holder.DIVISIONS;
    }

    private Divisions() {
        Lexicon.entries(Divisions.class, "divisions.csv").forEach(this::addDivision);
        Lexicon.entries(Divisions.class, "changes.csv").forEach(this::addDivision);
        Map<String, List<Division>> words = new HashMap<>();
        Map<String, List<Division>> shortNames = new HashMap<>();
        Set<String> unsure = new HashSet<>(Lexicon.entries(Divisions.class, "unsure.txt"));
        ShortNames rule = new ShortNames();
        for (Division division : byCode.values()) {
            NameScan.add(byName, division.name(), division);
            NameScan.add(words, division.name(), division);
            for (String shortName : rule.of(division.name())) {
                NameScan.add(byName, shortName, division);
                NameScan.add(shortNames, shortName, division);
                boolean county = division.level() == Division.Level.COUNTY;
                if (county ? shortName.endsWith("县") || shortName.endsWith("旗") : !unsure.contains(shortName)) {
                    NameScan.add(words, shortName, division);
                }
            }
        }
        for (String file : List.of("aliases.txt", "renamed.txt")) {
            each(file, (name, division) -> {
                NameScan.add(byName, name, division);
                NameScan.add(words, name, division);
            });
        }
        each("area-codes.txt", (code, division) -> NameScan.add(byAreaCode, code, division));
        each("abbreviations.txt", (sign, division) -> NameScan.add(byAbbreviation, sign, division));
        scan = new NameScan(words, shortNames, new HashSet<>(Lexicon.entries(Divisions.class, "generic.txt")));
    }

    /** The divisions that bear a full, short or old name; none for anything else. */
    public List<Division> named(String nameOrAlias) {
        return byName.getOrDefault(nameOrAlias, List.of());
    }

    /** The division of a GB/T 2260 code of six digits. */
    public Optional<Division> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The division a county or city lies in: its city, else its province; none for a province. */
    public Optional<Division> parent(Division division) {
        if (division.level() == Division.Level.PROVINCE) {
            return Optional.empty();
        }
        Division city = byCode.get(division.code().substring(0, 4) + "00");
        return city != null && !city.equals(division)
                ? Optional.of(city)
                : byCode(division.code().substring(0, 2) + "0000");
    }

    /** The cities a telephone area code serves: 0592 → 厦门市; often one, never null. */
    public List<Division> ofAreaCode(String areaCode) {
        return byAreaCode.getOrDefault(areaCode, List.of());
    }

    /** The provinces and cities a character stands for at the head of a document number: 榕 → 福州市. */
    public List<Division> ofAbbreviation(String sign) {
        return byAbbreviation.getOrDefault(sign, List.of());
    }

    /**
     * The places a text names, by longest match from the left. 厦门市湖里区 gives two mentions, the second with the one candidate that
     * lies in the first; 重庆路 and 北京东路 give none.
     */
    public List<Mention> in(String text) {
        return scan.in(text);
    }

    /**
     * What a person may mean by 厦门, 廈門, 厦门市, 福建省厦门市, 湖里区, 厦门湖里 or 350206: the divisions in code order, none where it names
     * no place.
     */
    public List<Division> resolve(String userInput) {
        String input = userInput.replaceAll("\\s", "");
        List<Division> asTyped = find(input);
        return asTyped.isEmpty() ? find(Simplified.of(input)) : asTyped;
    }

    private List<Division> find(String input) {
        if (input.matches("\\d{2}|\\d{4}|\\d{6}")) {
            return byCode(input + "000000".substring(input.length())).stream().toList();
        }
        List<Division> exact = named(input);
        return exact.isEmpty() ? path(input, null) : exact;
    }

    /**
     * The divisions to offer someone who types a name: those whose name, with or without the province and city before it, or whose
     * code begins so: own names first, larger divisions before smaller ones. 鼓楼 → the four 鼓楼区; 福建省厦 → 厦门市 and its districts.
     * None for nothing typed.
     */
    public List<Division> beginning(String typed) {
        String input = typed.replaceAll("\\s", "");
        List<Division> asTyped = startingWith(input);
        return asTyped.isEmpty() ? startingWith(Simplified.of(input)) : asTyped;
    }

    private List<Division> startingWith(String input) {
        return input.isEmpty()
                ? List.of()
                : byCode.values().stream()
                        .filter(division -> division.begins(input))
                        .sorted(Comparator.comparing(
                                        (Division division) -> !division.name().startsWith(input))
                                .thenComparing(Division::level)
                                .thenComparing(Division::code))
                        .toList();
    }

    /** Resolves names that follow each other, outermost first. */
    private List<Division> path(String input, @Nullable List<Division> outer) {
        for (int end = input.length(); end >= 2; end--) {
            List<Division> here = named(input.substring(0, end)).stream()
                    .filter(division -> outer == null || outer.stream().anyMatch(o -> o.holds(division.code())))
                    .toList();
            List<Division> found = here.isEmpty() || end == input.length() ? here : path(input.substring(end), here);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private void addDivision(String line) {
        String code = line.substring(0, 6);
        String name = line.substring(7);
        Division province = byCode.get(code.substring(0, 2) + "0000");
        Division city = byCode.get(code.substring(0, 4) + "00");
        byCode.put(
                code,
                province == null
                        ? new Division(code, name, Division.Level.PROVINCE, name, null)
                        : new Division(
                                code,
                                name,
                                code.endsWith("00") ? Division.Level.CITY : Division.Level.COUNTY,
                                province.name(),
                                code.endsWith("00") ? name : city == null ? null : city.name()));
    }

    private void each(String file, java.util.function.BiConsumer<String, Division> use) {
        for (String line : Lexicon.entries(Divisions.class, file)) {
            List<String> words = new ArrayList<>(List.of(line.split(" ")));
            String key = words.remove(0);
            for (String code : words) {
                Division division = byCode.get(code);
                if (division == null) {
                    throw new IllegalStateException(file + ": no division " + code);
                }
                use.accept(key, division);
            }
        }
    }

    private static final class Holder {
        private static final Divisions DIVISIONS = new Divisions();

        private Holder() {}
    }
}
