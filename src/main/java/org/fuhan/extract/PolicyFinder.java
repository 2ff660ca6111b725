package org.fuhan.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Policy;
import org.fuhan.letter.Span;
import org.fuhan.text.WordFinder;
import org.jspecify.annotations.Nullable;

/**
 * Finds the documents a letter names in 《》: laws, plans, notices, standards, each once, with the document number in the brackets
 * behind it. Titles may hold further 《》 or 〈〉; a lost closing mark is mended at the word that ends a title (通知, 办法 …). The
 * proposal itself, newspapers, films and songs are left out. Immutable and safe to share.
 */
final class PolicyFinder {
    private static final int LONGEST = 120;
    private static final Pattern NUMBER = Pattern.compile(
            "\\s*[（(]\\s*([\\p{IsHan}A-Za-z]{1,24}\\s*[〔\\[【﹝（(［]\\s*(\\d{4})\\s*[〕\\]】﹞）)］]\\s*第?\\s*(\\d{1,5})\\s*号)");
    private static final Pattern PROPOSAL = Pattern.compile(".*(?:的?提案|议案|的建议|建议案)");
    private static final Pattern PARTY_ADVICE = Pattern.compile("(?:中共|中国共产党)[^建]{2,}.*建议");

    private final WordFinder<String> endings;
    private final WordFinder<String> before;
    private final Map<String, String> periodicals;

    PolicyFinder() {
        Map<String, String> ends = new LinkedHashMap<>();
        Map<String, String> cues = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (List<String> row : BodyWords.rows("policy-words.txt")) {
            Map<String, String> words = "ending".equals(row.get(0)) ? ends : "work".equals(row.get(0)) ? cues : names;
            for (String word : row.get(1).split(" ", -1)) {
                words.put(word, row.get(0));
            }
        }
        endings = new WordFinder<>(ends);
        before = new WordFinder<>(cues);
        periodicals = names;
    }

    /** The documents named in the range, in the order of the text. */
    List<Found<Policy>> find(String text, Span range, Optional<String> proposalTitle) {
        Map<String, Found<Policy>> found = new LinkedHashMap<>();
        String own = proposalTitle.map(PolicyFinder::plain).orElse("");
        for (Span inner : titles(text, range)) {
            String title = unbroken(inner.of(text));
            String key = plain(title);
            if (key.length() < 2 || key.equals(own) || isProposal(key) || isWork(text, inner, key)) {
                continue;
            }
            String number = number(text, inner.end());
            Policy policy = new Policy(title, number, inner);
            Found<Policy> fact = new Found<>(policy, inner, "policy.title-marks", number == null ? 0.95 : 0.99);
            found.merge(
                    key, fact, (old, later) -> old.value().documentNumber() == null && number != null ? later : old);
        }
        return new ArrayList<>(found.values());
    }

    /** What stands between 《 and its 》, each pair once, in order. */
    private List<Span> titles(String text, Span range) {
        List<Span> titles = new ArrayList<>();
        int i = range.start();
        while (i < range.end()) {
            if (text.charAt(i) != '《') {
                i++;
                continue;
            }
            int close = closing(text, i, range.end());
            Span inner = close >= 0 ? new Span(i + 1, close) : mended(text, i + 1, range.end());
            if (inner.length() > 0) {
                titles.add(inner);
            }
            i = Math.max(inner.end(), i + 1);
        }
        return titles;
    }

    /** The 》 that closes the 《 at {@code open}, or -1. */
    private static int closing(String text, int open, int limit) {
        int depth = 0;
        int first = -1;
        for (int i = open; i < Math.min(limit, open + LONGEST); i++) {
            char c = text.charAt(i);
            if (c == '《') {
                depth++;
                if (first >= 0 || (depth > 1 && isList(text, i))) {
                    return first;
                }
            } else if (c == '》') {
                depth--;
                first = i;
                if (depth == 0) {
                    return i;
                }
            } else if (c == '。' || c == '；') {
                return first;
            } else if (first >= 0) {
                // 《甲《乙》的通知》 goes on; 《甲《乙》，… has lost a mark
                if (c == '，' || c == '、' || c == '\n') {
                    return first;
                }
            }
        }
        return first;
    }

    private static boolean isList(String text, int at) {
        char c = text.charAt(at - 1);
        return c == '、' || c == '，' || c == '和' || c == '及';
    }

    /** A title without its closing mark: up to the first word that ends titles, before the sentence does. */
    private Span mended(String text, int start, int limit) {
        int stop = start;
        while (stop < Math.min(limit, start + LONGEST) && "。；，《\n".indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        WordFinder.Hit<String> ending = endings.first(text, start + 2, stop);
        return ending == null ? new Span(start, start) : new Span(start, ending.end());
    }

    private static boolean isProposal(String title) {
        return PROPOSAL.matcher(title).matches() && !PARTY_ADVICE.matcher(title).matches();
    }

    private boolean isWork(String text, Span inner, String title) {
        if (periodicals.containsKey(title)) {
            return true;
        }
        if (endings.ending(title, 0, title.length()) != null || title.contains("关于")) {
            return false;
        }
        if (before.ending(title, 0, title.length()) != null) {
            return true;
        }
        int open = inner.start() - 1;
        WordFinder.Hit<String> cue = before.last(text, Math.max(0, open - 8), open);
        if (cue != null && noBreak(text, cue.end(), open)) {
            return true;
        }
        int after = Math.min(text.length(), inner.end() + 1);
        WordFinder.Hit<String> next = before.at(text, after, Math.min(text.length(), after + 4));
        return next != null;
    }

    private static boolean noBreak(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if ("，。；：".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String number(String text, int titleEnd) {
        int from = titleEnd < text.length() && text.charAt(titleEnd) == '》' ? titleEnd + 1 : titleEnd;
        Matcher matcher = NUMBER.matcher(text).region(from, Math.min(text.length(), from + 50));
        if (!matcher.lookingAt()) {
            return null;
        }
        String agency = matcher.group(1).substring(0, matcher.start(2) - matcher.start(1));
        return agency.replaceAll("[\\s〔\\[【﹝（(［]", "") + "〔" + matcher.group(2) + "〕" + matcher.group(3) + "号";
    }

    /** Without line ends and the blanks a converter put between Han characters. */
    private static String unbroken(String title) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (!Character.isWhitespace(c) && c != '*' && c != '\u3000') {
                joined.append(c);
            }
        }
        return joined.toString();
    }

    private static String plain(String title) {
        StringBuilder plain = new StringBuilder();
        title.chars().filter(Character::isLetterOrDigit).forEach(c -> plain.append((char) c));
        return plain.toString();
    }
}
