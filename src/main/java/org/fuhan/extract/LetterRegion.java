package org.fuhan.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Region;
import org.fuhan.letter.Span;
import org.fuhan.text.gazetteer.Division;
import org.fuhan.text.gazetteer.Divisions;
import org.fuhan.text.gazetteer.Mention;

/**
 * The division a letter speaks for: the agency's own place, and where several places bear that name or the agency names none, the
 * first of letterhead, title, document number, foot, telephone area code and body that decides. What nothing decides stays ambiguous;
 * nothing is guessed. A central body speaks for no division. Stateless.
 */
final class LetterRegion {
    private static final Pattern BRANCH = Pattern.compile("([\\p{IsHan}]{2,6})(?:分局|分中心|管理部|支队|大队)$");
    private static final Pattern AREA_CODE =
            Pattern.compile("(?<!\\d)\\(?(0(?:10|2\\d|[3-9]\\d{2}))\\)?-{0,3}\\d{7,8}(?!\\d)");
    private static final Pattern LEVEL = Pattern.compile("^(?:中共)?(省|自治区|市|县|区|州|旗)");

    private static final Pattern ZONE = Pattern.compile(
            "^[\\p{IsHan}]{2,16}?(?:开发区|高新区|经开区|自贸区|自贸试验区|自由贸易试验区|示范区|保税区|新区|园区|度假区|风景区|管理区|试验区|合作区|科学城|空港区)");
    private static final int LONGEST_SHORT = 5;

    private LetterRegion() {}

    static Optional<Found<Region>> of(LetterText letter, List<Found<String>> agencies) {
        if (agencies.isEmpty()) {
            return unnamed(letter, "");
        }
        Found<String> agency = agencies.get(0);
        if (AgencyNames.isCentral(agency.value())) {
            return Optional.empty();
        }
        List<Mention> places = AgencyNames.places(agency.value());
        if (places.isEmpty()) {
            return zone(letter, agency).or(() -> unnamed(letter, agency.value()));
        }
        List<Division> candidates =
                branch(agency.value(), places.get(places.size() - 1).candidates());
        return Optional.of(decide(letter, candidates, agency.span(), "region.agency", 0.97));
    }

    /** 武汉东湖新技术开发区管理委员会: a zone that is no division speaks for the one whose name it begins with, else for its telephone's. */
    private static Optional<Found<Region>> zone(LetterText letter, Found<String> agency) {
        Matcher zone = ZONE.matcher(agency.value());
        if (!zone.find()) {
            return Optional.empty();
        }
        for (int length = LONGEST_SHORT; length >= 2; length--) {
            List<Division> named = Divisions.load().named(agency.value().substring(0, Math.min(length, zone.end())));
            if (!named.isEmpty()) {
                return Optional.of(decide(letter, named, agency.span(), "region.zone", 0.85));
            }
        }
        List<Division> called = areaCodes(letter).stream()
                .filter(one -> one.level() != Division.Level.COUNTY)
                .distinct()
                .toList();
        boolean one = called.size() == 1;
        return one ? Optional.of(decided(called, agency.span(), "region.zone-area-code", 0.6)) : Optional.empty();
    }

    /** 九江市修水生态环境局 and 杭州市规划和自然资源局余杭分局 speak for the county their city holds. */
    private static List<Division> branch(String agency, List<Division> candidates) {
        Matcher matcher = BRANCH.matcher(agency);
        if (!matcher.find() || candidates.size() != 1) {
            return candidates;
        }
        String run = matcher.group(1);
        for (int from = 0; from <= run.length() - 2; from++) {
            List<Division> inside = Divisions.load().named(run.substring(from)).stream()
                    .filter(division -> division.level() == Division.Level.COUNTY
                            && candidates.get(0).holds(division.code()))
                    .toList();
            if (inside.size() == 1) {
                return inside;
            }
        }
        return candidates;
    }

    /** One region out of its candidates, or an ambiguous one. */
    private static Found<Region> decide(
            LetterText letter, List<Division> candidates, Span span, String rule, double sure) {
        List<Division> left = candidates;
        for (Map.Entry<String, Supplier<List<Division>>> source :
                evidence(letter).entrySet()) {
            if (left.size() == 1) {
                break;
            }
            List<Division> named = source.getValue().get();
            List<Division> kept = left.stream()
                    .filter(one -> named.stream().anyMatch(other -> supports(other, one)))
                    .toList();
            if (!kept.isEmpty() && kept.size() < left.size()) {
                left = kept;
                return decided(left, span, source.getKey(), sure - 0.1);
            }
        }
        return decided(left, span, rule, sure);
    }

    private static Found<Region> decided(List<Division> left, Span span, String rule, double sure) {
        if (left.size() == 1) {
            return new Found<>(left.get(0).region(), span, rule, sure);
        }
        Division one = left.get(0);
        boolean sameProvince = left.stream().allMatch(d -> d.province().equals(one.province()));
        boolean county = one.level() == Division.Level.COUNTY;
        Region region = new Region(
                sameProvince ? one.province() : null,
                county ? null : one.name(),
                county ? one.name() : null,
                null,
                true);
        return new Found<>(region, span, "region.ambiguous", 0.3);
    }

    private static boolean supports(Division evidence, Division candidate) {
        return evidence.equals(candidate)
                || (evidence.level() != Division.Level.COUNTY && evidence.holds(candidate.code()));
    }

    /** The places each part of the letter names, in the order in which the parts are believed; each read only when asked. */
    private static Map<String, Supplier<List<Division>>> evidence(LetterText letter) {
        Map<String, Supplier<List<Division>>> evidence = new LinkedHashMap<>();
        Layout layout = letter.layout();
        evidence.put("region.title", () -> sure(LetterTitle.tight(letter).text()));
        evidence.put("region.letterhead", () -> sure(layout.letterhead()));
        evidence.put("region.document-number", () -> documentNumber(letter));
        evidence.put("region.foot", () -> sure(layout.footLines()));
        evidence.put("region.area-code", () -> areaCodes(letter));
        evidence.put("region.body", () -> sure(letter.body().of(letter.text())));
        return evidence;
    }

    private static List<Division> sure(List<Line> lines) {
        return lines.stream().flatMap(line -> sure(line.text()).stream()).toList();
    }

    private static List<Division> sure(String text) {
        List<Division> divisions = new ArrayList<>();
        for (Mention mention : Divisions.load().in(text)) {
            if (mention.candidates().size() == 1) {
                divisions.add(mention.candidates().get(0));
            }
        }
        return divisions;
    }

    private static List<Division> documentNumber(LetterText letter) {
        return DocumentNumbers.own(letter)
                .map(found -> Divisions.load().ofAbbreviation(found.value().substring(0, 1)))
                .orElse(List.of());
    }

    private static List<Division> areaCodes(LetterText letter) {
        List<Division> divisions = new ArrayList<>();
        for (Line line : letter.layout().footLines()) {
            Matcher matcher = AREA_CODE.matcher(line.text());
            while (matcher.find()) {
                divisions.addAll(Divisions.load().ofAreaCode(matcher.group(1)));
            }
        }
        return divisions;
    }

    /** Where the agency names no place: the place of its level that title, letterhead, foot or body names. */
    private static Optional<Found<Region>> unnamed(LetterText letter, String agency) {
        Matcher level = LEVEL.matcher(agency);
        String wanted = level.find() ? level.group(1) : "";
        Layout layout = letter.layout();
        List<Span> parts = new ArrayList<>();
        if (layout.titleFrom() < layout.titleTo()) {
            parts.add(new Span(
                    layout.lines().get(layout.titleFrom()).span().start(),
                    layout.lines().get(layout.titleTo() - 1).span().end()));
        }
        layout.letterhead().forEach(line -> parts.add(line.span()));
        parts.add(new Span(
                letter.foot().start(),
                layout.end() > 0
                        ? Math.max(
                                letter.foot().start(),
                                layout.lines().get(layout.end() - 1).span().end())
                        : letter.foot().end()));
        if (!wanted.isEmpty()) {
            parts.add(letter.body());
        }
        for (Span part : parts) {
            Optional<Found<Region>> found = mostNamed(letter, part, wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Found<Region>> mostNamed(LetterText letter, Span part, String wanted) {
        Map<List<Division>, Integer> counts = new LinkedHashMap<>();
        Map<List<Division>, Span> places = new LinkedHashMap<>();
        for (Mention mention : Divisions.load().in(part.of(letter.text()))) {
            if (fits(mention.candidates().get(0), wanted)) {
                counts.merge(mention.candidates(), 1, Integer::sum);
                places.putIfAbsent(
                        mention.candidates(),
                        new Span(
                                part.start() + mention.span().start(),
                                part.start() + mention.span().end()));
            }
        }
        List<Division> best = null;
        for (Map.Entry<List<Division>, Integer> entry : counts.entrySet()) {
            if (best == null || entry.getValue() > counts.getOrDefault(best, 0)) {
                best = entry.getKey();
            }
        }
        Span place = best == null ? null : places.get(best);
        return best == null || place == null
                ? Optional.empty()
                : Optional.of(decide(letter, best, place, "region.named", 0.7));
    }

    private static boolean fits(Division division, String wanted) {
        return switch (wanted) {
            case "省", "自治区" -> division.level() == Division.Level.PROVINCE;
            case "州" -> division.level() == Division.Level.CITY;
            case "市" -> division.name().endsWith("市");
            case "县", "旗", "区" ->
                division.level() == Division.Level.COUNTY && division.name().endsWith(wanted);
            default -> true;
        };
    }
}
