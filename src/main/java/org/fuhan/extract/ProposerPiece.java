package org.fuhan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Proposer;
import org.fuhan.letter.Span;

/**
 * What stands between two marks of a salutation: one name, a body, or names with blanks, 和 or nothing between them.
 *
 * @param part offsets in the tight text, 委员 or 代表 included
 * @param alone whether the salutation is this one piece; only then are names divided that have nothing between them
 */
record ProposerPiece(String clean, Tight tight, Span part, boolean alone) {
    private static final Pattern POST = Pattern.compile("^.{0,14}(?:人大代表|政协委员|代表团|代表小组|界别|小组)");
    private static final int LONGEST_NAME = 8;

    /** Who it names; nobody where it holds a courtesy only. */
    List<Found<Proposer>> proposers() {
        int end = part.start() + Proposers.withoutRole(part.of(tight.text()));
        Span name = withoutPost(new Span(part.start(), end));
        String words = name.of(tight.text());
        List<Found<Proposer>> found = new ArrayList<>();
        if (words.length() < 2 || words.equals("各位") || words.equals("委员") || words.equals("代表")) {
            return found;
        }
        List<Span> people = people(name);
        boolean body = Proposers.isBody(words) && !PersonNames.isName(words);
        boolean tooLong = people.size() == 1 && words.length() > LONGEST_NAME && words.indexOf('·') < 0;
        if (body || tooLong || AgencyNames.isAgency(words)) {
            found.add(found(name, Proposer.Type.ORGANIZATION));
        } else {
            people.forEach(person -> found.add(found(person, Proposer.Type.PERSON)));
        }
        return found;
    }

    /** 第一代表团林致远 and 市人大代表林致远 → the name alone. */
    private Span withoutPost(Span name) {
        Matcher post = POST.matcher(name.of(tight.text()));
        boolean before = post.find() && PersonNames.isName(name.of(tight.text()).substring(post.end()));
        return before ? new Span(name.start() + post.end(), name.end()) : name;
    }

    private Found<Proposer> found(Span name, Proposer.Type type) {
        return new Found<>(
                new Proposer(tight.printed(name.start(), name.end()), type),
                tight.span(name.start(), name.end()),
                "proposers.salutation",
                0.95);
    }

    private List<Span> people(Span name) {
        List<Span> people = new ArrayList<>();
        for (Span word : SpacedNames.in(clean, tight, name.start(), name.end())) {
            int at = word.start();
            for (String person : divided(word.of(tight.text()))) {
                int start = tight.text().indexOf(person, at);
                int length = Proposers.withoutRole(person);
                if (length >= 2) {
                    people.add(new Span(start, start + length));
                }
                at = start + person.length();
            }
        }
        return people;
    }

    /** 林致远和高若兰 → two names; 布和巴雅尔 stays one. */
    private List<String> divided(String word) {
        for (int i = 2; i < word.length() - 2; i++) {
            String before = word.substring(0, i);
            String after = word.substring(i + 1);
            boolean and = "和与及".indexOf(word.charAt(i)) >= 0;
            if (and
                    && PersonNames.isName(before.substring(0, Proposers.withoutRole(before)))
                    && PersonNames.isName(after.substring(0, Proposers.withoutRole(after)))) {
                return List.of(before, after);
            }
        }
        return alone ? PersonNames.split(word) : List.of(word);
    }
}
