package org.fuhan.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fuhan.text.Departments;
import org.fuhan.text.gazetteer.Divisions;
import org.fuhan.text.gazetteer.Mention;

/** Tells the name of a public body from other words, and what its line of work is. Stateless. */
final class AgencyNames {
    private static final Pattern SHAPE = Pattern.compile("[\\p{IsHan}()、·]{3,36}");
    private static final Pattern NO_NAME =
            Pattern.compile("的|关于|收悉|答复|如下|我局|我市|我县|我区|附件|抄送|会同|提案|建议|单位|部门|联系|主办|承办|您|你|^对|^在|^是|^各");
    private static final Pattern LOCAL = Pattern.compile("^(?:省|市|县|区|州|旗|盟|镇|乡|中共|中国|国家|共青团)");
    private static final Pattern TOWN = Pattern.compile("^[\\p{IsHan}]{2,12}(?:[镇乡]人民政府|街道办事处)$");
    private static final Pattern ZONE = Pattern.compile("^[\\p{IsHan}]{2,8}(?:新区|开发区|高新区|经开区|园区|示范区|保税区|风景区|管理区)");
    private static final Pattern BEFORE_PLACE = Pattern.compile("^(?:中共|中国共产党|共青团|中国共产主义青年团|国家税务总局|国网|中国人民政治协商会议)");
    private static final List<String> ENDINGS = HeadWords.lines("agency-endings.txt");
    private static final Set<String> MINISTRIES = new HashSet<>(HeadWords.lines("ministries.txt"));
    private static final Map<String, String> DEPARTMENTS = Departments.words();

    /** The line of work of a body that has many; any other word of its name goes before it (城市管理委员会). */
    private static final String GENERAL = "综合";

    private static final Pattern COMPANY = Pattern.compile("[\\p{IsHan}]{0,10}(?:有限责任公司|有限公司|公司)");

    private AgencyNames() {}

    /** Whether the tight text is nothing but the name of a public body. */
    static boolean isAgency(String name) {
        if (MINISTRIES.contains(name)) {
            return true;
        }
        if (!SHAPE.matcher(name).matches() || NO_NAME.matcher(name).find() || !endsAsAgency(name)) {
            return false;
        }
        return LOCAL.matcher(name).find()
                || TOWN.matcher(name).find()
                || (ZONE.matcher(name).find() && department(name).isPresent())
                || placeEnd(name) > 0;
    }

    /** Whether it is a body of the centre, which speaks for no province. */
    static boolean isCentral(String name) {
        return MINISTRIES.contains(name)
                || MINISTRIES.stream().anyMatch(ministry -> name.startsWith(ministry) && placeEnd(name) == 0);
    }

    /** The body's line of work, by the longest known word in its name. */
    static Optional<String> department(String name) {
        String best = "";
        String general = "";
        boolean town = TOWN.matcher(name).find();
        String ownWork = name.replace("人民政府", ""); // 民政 is none of its
        for (Map.Entry<String, String> entry : DEPARTMENTS.entrySet()) {
            String word = entry.getKey();
            boolean any = town || entry.getValue().equals(GENERAL);
            if (word.length() > (any ? general : best).length() && (any ? name : ownWork).contains(word)) {
                best = any ? best : word;
                general = any ? word : general;
            }
        }
        return Optional.ofNullable(DEPARTMENTS.get(best.isEmpty() ? general : best));
    }

    /** Where the places at the head of the name end; 0 where it starts with none. */
    static int placeEnd(String name) {
        List<Mention> places = places(name);
        return places.isEmpty() ? 0 : places.get(places.size() - 1).span().end();
    }

    /** The places the name starts with, outermost first. */
    static List<Mention> places(String name) {
        var lead = BEFORE_PLACE.matcher(name);
        int at = lead.find() ? lead.end() : 0;
        List<Mention> chain = new ArrayList<>();
        for (Mention mention : Divisions.load().in(name)) {
            int start = mention.span().start();
            boolean branch = !chain.isEmpty()
                    && start > at
                    && COMPANY.matcher(name).region(at, start).matches();
            if (start == at || branch) {
                chain.add(mention);
                at = mention.span().end();
            }
        }
        return chain;
    }

    private static boolean endsAsAgency(String name) {
        return ENDINGS.stream().anyMatch(name::endsWith);
    }
}
