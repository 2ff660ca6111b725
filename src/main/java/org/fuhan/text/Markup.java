package org.fuhan.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML tags and entities that converters leave in Markdown and plain text: a block or {@code <br>} ends a line, a cell is followed
 * by a tab, other known tags vanish. Not for whole pages: {@code org.fuhan.read} parses those. Stateless.
 */
final class Markup {
    private static final Pattern TAG = Pattern.compile(
            "<(/?)(br|p|div|table|tbody|thead|tr|td|th|span|b|strong|i|em|u|font|center|sup|sub|h[1-6]|ul|ol|li|img|a|hr)"
                    + "(?:\\s[^<>\\n]{0,300})?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(nbsp|lt|gt|amp|quot|ensp|emsp|middot|ldquo|rdquo);");
    private static final Map<String, Character> ENTITIES = Map.of(
            "nbsp", ' ', "lt", '<', "gt", '>', "amp", '&', "quot", '"', "ensp", ' ', "emsp", ' ', "middot", '·',
            "ldquo", '“', "rdquo", '”');
    private static final Set<String> LINES = Set.of(
            "br", "p", "div", "table", "tr", "center", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "hr");

    private Markup() {}

    static Traced strip(Traced text) {
        String units = text.text();
        if (units.indexOf('<') < 0 && units.indexOf('&') < 0) {
            return text;
        }
        return replace(replace(text, units, TAG), null, ENTITY);
    }

    private static Traced replace(Traced text, @org.jspecify.annotations.Nullable String known, Pattern pattern) {
        String units = known == null ? text.text() : known;
        Matcher matcher = pattern.matcher(units);
        Traced out = new Traced(units.length());
        int done = 0;
        while (matcher.find()) {
            copy(text, out, done, matcher.start());
            char instead = pattern == TAG ? divider(matcher) : ENTITIES.getOrDefault(matcher.group(1), ' ');
            if (instead != '\0') {
                out.append(instead, text.originAt(matcher.start()));
            }
            done = matcher.end();
        }
        copy(text, out, done, units.length());
        return out;
    }

    private static char divider(Matcher tag) {
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        boolean closing = !tag.group(1).isEmpty();
        if (name.equals("td") || name.equals("th")) {
            return closing ? '\t' : '\0';
        }
        return LINES.contains(name) ? '\n' : '\0';
    }

    private static void copy(Traced from, Traced to, int start, int end) {
        for (int i = start; i < end; i++) {
            to.append(from.charAt(i), from.originAt(i));
        }
    }
}
