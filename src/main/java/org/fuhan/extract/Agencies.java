package org.fuhan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Region;
import org.fuhan.letter.Span;
import org.jspecify.annotations.Nullable;

/**
 * The bodies that reply, the first one first: those that sign, else those of the letterhead, else the one the title names, else the
 * page's 发布机构; each in the fullest form the letter prints. Stateless.
 */
final class Agencies {
    private static final Pattern TITLE_PREFIX = Pattern.compile("^([\\p{IsHan}()、·]{2,36}?)(?:关于|对)");
    private static final Pattern PUBLISHER =
            Pattern.compile("^(?:发布机构|发文机关|发布单位|发文单位|信息来源|来源|责任单位|办理单位|承办单位|主办单位|答复单位)[:：]?([\\p{IsHan}]{3,30})$");
    private static final Pattern DATE_BEHIND = Pattern.compile(
            "(?:19|20|[一二][〇○零OoΟО0])\\d?[^局委厅部]{4,14}日$|(?:19|20)\\d{2}[.\\-/]\\d{1,2}[.\\-/]\\d{1,2}$");
    private static final Pattern COPY = Pattern.compile("^[(]?(?:抄送|抄报|报送|分送|报[:：])|印发");

    /** Two bodies and a date. */
    private static final int LONGEST_SIGNATURE = 90;

    private Agencies() {}

    /** The agencies as printed. */
    static List<Found<String>> printed(LetterText letter) {
        Layout layout = letter.layout();
        List<Found<String>> signed = new ArrayList<>();
        for (Line line : layout.footLines()) {
            if (COPY.matcher(line.text()).find()) {
                break;
            }
            signed.addAll(named(line, "agency.signature", 0.95));
        }
        List<Found<String>> head = new ArrayList<>();
        List<Line> letterhead = layout.letterhead();
        for (Line line : letterhead.subList(Math.max(0, layout.titleFrom() - 8), letterhead.size())) {
            head.addAll(named(line, "agency.letterhead", 0.9));
        }
        Tight title = LetterTitle.tight(letter);
        Matcher prefix = TITLE_PREFIX.matcher(title.text());
        List<Found<String>> titled = new ArrayList<>();
        if (prefix.find() && AgencyNames.isAgency(prefix.group(1))) {
            titled.add(new Found<>(prefix.group(1), title.span(0, prefix.end(1)), "agency.title", 0.9));
        }
        List<Found<String>> all = new ArrayList<>(head);
        all.addAll(titled);
        all.addAll(signed);
        List<Found<String>> chosen = !signed.isEmpty() ? signed : !titled.isEmpty() && !joint(head) ? titled : head;
        chosen = chosen.isEmpty() ? publisher(letterhead) : chosen;
        return distinct(chosen.stream().map(found -> fullest(found, all)).toList());
    }

    /** The agency with what its district lacks: 福田区民政局 → 深圳市福田区民政局, 区民政局 → 武汉市新洲区民政局. */
    static String complete(String name, @Nullable Region region) {
        if (region == null || region.province() == null || AgencyNames.isCentral(name)) {
            return name;
        }
        String city = region.city();
        String county = region.county();
        if (AgencyNames.places(name).isEmpty()) {
            String place = county != null ? county : city != null ? city : region.province();
            String bare = name.replaceFirst("^[省市县区州旗盟](?=.{2})", "");
            boolean local = bare.length() < name.length();
            return local || !name.startsWith("中") ? outer(region, place) + place + bare : name;
        }
        return county != null && name.startsWith(county) ? outer(region, county) + name : name;
    }

    /** What a reader puts before the place: the city before its district, nothing before a county or a county-level city. */
    private static String outer(Region region, String place) {
        if (!place.equals(region.county()) || !place.endsWith("区")) {
            return "";
        }
        String city = region.city();
        String province = region.province();
        return city != null ? city : province != null ? province : "";
    }

    /** The agencies of a line that names nothing else, a date behind them apart; two may stand side by side. */
    static List<Span> onOneLine(Line line) {
        String text = line.text();
        if (text.length() > LONGEST_SIGNATURE) {
            return List.of();
        }
        Matcher date = DATE_BEHIND.matcher(text);
        int end = date.find() ? date.start() : text.length();
        if (end < 4 || end > 60) {
            return List.of();
        }
        String place = text.substring(0, Math.min(end, AgencyNames.placeEnd(text)));
        for (int cut = 4; cut <= end - 4; cut++) {
            String first = text.substring(0, cut);
            String second = text.substring(cut, end);
            boolean divided = gapAt(line, cut) || (!place.isEmpty() && second.startsWith(place));
            if (divided
                    && AgencyNames.isAgency(first)
                    && AgencyNames.isAgency(second)
                    && !AgencyNames.isCentral(first)) {
                return List.of(new Span(0, cut), new Span(cut, end));
            }
        }
        return end < text.length() && AgencyNames.isAgency(text.substring(0, end))
                ? List.of(new Span(0, end))
                : List.of();
    }

    private static boolean gapAt(Line line, int cut) {
        return line.tight().span(cut - 1, cut + 1).length() > 2;
    }

    private static List<Found<String>> named(Line line, String rule, double confidence) {
        String text = line.text();
        int end = text.endsWith("文件") ? text.length() - 2 : text.length();
        List<Span> spans = onOneLine(line);
        if (spans.isEmpty() && end > 2 && AgencyNames.isAgency(text.substring(0, end))) {
            spans = List.of(new Span(0, end));
        }
        return spans.stream()
                .map(s -> new Found<>(
                        line.tight().printed(s.start(), s.end()),
                        line.tight().span(s.start(), s.end()),
                        rule,
                        confidence))
                .toList();
    }

    private static List<Found<String>> publisher(List<Line> lines) {
        for (Line line : lines) {
            Matcher matcher = PUBLISHER.matcher(line.text());
            if (matcher.find() && AgencyNames.isAgency(matcher.group(1))) {
                return List.of(new Found<>(
                        matcher.group(1),
                        line.tight().span(matcher.start(1), matcher.end(1)),
                        "agency.publisher",
                        0.6));
            }
        }
        return List.of();
    }

    private static boolean joint(List<Found<String>> head) {
        return head.size() > 1 && distinct(head).size() > 1;
    }

    /** The longest form of the same body's name in the letter. */
    private static Found<String> fullest(Found<String> found, List<Found<String>> all) {
        Found<String> best = found;
        String core =
                found.value().substring(AgencyNames.placeEnd(found.value())).replaceFirst("^[市县区州](?=.{3})", "");
        for (Found<String> other : all) {
            int place = AgencyNames.placeEnd(other.value());
            boolean same = place > 0
                    && core.length() >= 3
                    && other.value()
                            .substring(place)
                            .replaceFirst("^人民政府(?=.{4})", "")
                            .equals(core);
            if (same && other.value().length() > best.value().length()) {
                best = other;
            }
        }
        return best;
    }

    private static List<Found<String>> distinct(List<Found<String>> found) {
        List<Found<String>> once = new ArrayList<>();
        for (Found<String> one : found) {
            boolean office = once.stream().anyMatch(o -> one.value().startsWith(o.value()));
            if (!office) {
                once.add(one);
            }
        }
        return once;
    }
}
