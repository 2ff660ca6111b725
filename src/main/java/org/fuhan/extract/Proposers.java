package org.fuhan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Proposer;
import org.fuhan.letter.Span;

/**
 * Who put the proposal: the names or bodies the letter greets. A letter that greets another agency (会办意见), or nobody, names the
 * proposer in its opening sentence. Names are kept as printed, masks included.
 *
 * @param count 等3名代表 → 3
 */
record Proposers(List<Found<Proposer>> names, Optional<Found<Integer>> count) {
    private static final String COUNT = "等(?:共)?([0-9]{1,3}|[两一二三四五六七八九十]{1,3})(?:位|名|人)?";
    private static final Pattern COUNTED = Pattern.compile("\\(?" + COUNT + "\\)?|等(?=委员|代表|$)|[,、]?等$");
    private static final Pattern POLITE = Pattern.compile("^尊敬的|[,，、]?(?:您|你们|您们|大家)?好[:!！]?$|[:：,;。!！]+$");
    private static final Pattern ROLE = Pattern.compile("(?:政协|人大)?(?:委员|代表|先生|女士|同志)(?:们|\\([^)]{1,12}\\))?$");
    private static final Pattern IN_OPENING = Pattern.compile("([\\p{IsHan}·*、,\\s]{2,80}?)(?:" + COUNT
            + ")?(?:政协)?(委员|代表)(?:们)?(?:在[^,。《]{0,40})?(?:联名|共同)?(?:所)?(?:提出|提交|提的|反映)");
    private static final Pattern BODY_IN_OPENING = Pattern.compile(
            "((?:民盟|民建|民进|民革|农工党|致公党|九三学社|台盟|工商联)[\\p{IsHan}]{0,12}?|[\\p{IsHan}]{2,8}代表团)(?:在[^,。《]{0,40})?(?:提出|提交)");
    /** 提案人：甲、乙委员. */
    private static final Pattern LABELLED =
            Pattern.compile("(?:提案人|建议人|提出人|领衔代表|第一提案人|提案者)[:：]([\\p{IsHan}·、,]{2,60}?)(?=等|委员|代表|[)）。;])");

    private static final Pattern LEFT_EDGE = Pattern.compile("^.*(?:的|由|对|政协|人大|转来|交办|关于|现将|年|根据|您|你|主办|收到|代表团)");
    /** Bodies that pass proposals on and seldom put any. */
    private static final Pattern PASSING =
            Pattern.compile("(?:政协|政协办公室|提案委|提案委员会|提案法制委员会|提案工作委员会|人大|人大常委会|人大办公室|人大常委会办公室|人大代表工委|代表工作委员会"
                    + "|代表联络工作委员会|选举任免联络工作委员会|选联工委|督查室|政府办|政府办公室)$");

    private static final Pattern OWN =
            Pattern.compile("(?:贵|你|您|你们|您们|你委|贵委|贵会)(?:在[^,。《]{0,40})?(?:联名|共同)?(?:所)?(?:提出|提交|提的|反映)");
    private static final List<String> BODIES = HeadWords.lines("proposer-bodies.txt");

    static Proposers of(LetterText letter) {
        Layout layout = letter.layout();
        Tight opening = Opening.of(letter);
        if (layout.salutationFrom() < layout.salutationTo()) {
            Proposers greeted = greeted(letter);
            boolean bodies = greeted.names.stream().allMatch(one -> one.value().type() == Proposer.Type.ORGANIZATION);
            Proposers named = bodies ? inOpening(opening) : greeted;
            if (bodies && isPassedOn(greeted, opening) && !named.names.isEmpty()) {
                return named;
            }
            if (!bodies
                    || !greeted.names.stream()
                            .allMatch(one -> isReplier(one.value().name()))) {
                return greeted;
            }
            return named.names.isEmpty() && !greeted.names.isEmpty() && !isAssisting(letter) ? greeted : named;
        }
        return inOpening(opening);
    }

    /** Whether a committee that passes proposals on is greeted, and the opening does not say that it put this one. */
    private static boolean isPassedOn(Proposers greeted, Tight opening) {
        return !OWN.matcher(opening.text()).find()
                && greeted.names.stream()
                        .allMatch(one -> PASSING.matcher(one.value().name()).find());
    }

    private static boolean isAssisting(LetterText letter) {
        String title = LetterTitle.tight(letter).text();
        return title.contains("会办") || title.contains("协办") || title.contains("分办");
    }

    /** Whether a greeted body is one that replies to proposals, not one that puts them. */
    private static boolean isReplier(String name) {
        boolean puts = name.contains("政协")
                || name.contains("人大")
                || name.contains("代表团")
                || BODIES.stream().anyMatch(body -> body.startsWith("^") && name.startsWith(body.substring(1)));
        return !puts && AgencyNames.isAgency(name);
    }

    private static Proposers greeted(LetterText letter) {
        Layout layout = letter.layout();
        int start = layout.lines().get(layout.salutationFrom()).span().start();
        Line last = layout.lines().get(layout.salutationTo() - 1);
        int end = layout.bodyFrom() < layout.salutationTo()
                ? last.tight().span(0, Salutation.glued(last.text()).length()).end()
                : last.span().end();
        return in(letter.text(), new Span(start, end));
    }

    /** The names in a stretch of text that holds nothing but names, marks and courtesies. */
    private static Proposers in(String text, Span part) {
        Tight tight = Tight.of(text, part);
        String names = tight.text();
        int from = 0;
        int to = names.length();
        for (Matcher polite = POLITE.matcher(names).region(from, to); polite.find(); polite.region(from, to)) {
            boolean lead = polite.start() == from;
            from = lead ? polite.end() : from;
            to = lead ? to : polite.start();
        }
        Optional<Found<Integer>> count = Optional.empty();
        Matcher counted = COUNTED.matcher(names).region(from, to);
        int namesEnd = to;
        if (counted.find()) {
            namesEnd = counted.start();
            if (counted.group(1) != null) {
                count = Optional.of(new Found<>(
                        ChineseCount.of(counted.group(1)),
                        tight.span(counted.start(), counted.end()),
                        "proposers.salutation",
                        0.95));
            }
        }
        List<Found<Proposer>> found = new ArrayList<>();
        int piece = from;
        for (int i = from; i <= namesEnd; i++) {
            if (i == namesEnd || "、,;/".indexOf(names.charAt(i)) >= 0) {
                found.addAll(
                        new ProposerPiece(text, tight, new Span(piece, i), piece == from && i == namesEnd).proposers());
                piece = i + 1;
            }
        }
        return new Proposers(found, count);
    }

    private static Proposers inOpening(Tight opening) {
        Matcher matcher = IN_OPENING.matcher(opening.text());
        if (matcher.find()) {
            Matcher edge = LEFT_EDGE.matcher(matcher.group(1));
            int from = matcher.start(1) + (edge.find() ? edge.end() : 0);
            List<Found<Proposer>> people = people(opening, from, matcher.end(1), "proposers.opening");
            Optional<Found<Integer>> count = matcher.group(2) == null
                    ? Optional.empty()
                    : Optional.of(new Found<>(
                            ChineseCount.of(matcher.group(2)),
                            opening.span(matcher.start(2), matcher.end(2)),
                            "proposers.opening",
                            0.8));
            if (!people.isEmpty()) {
                return new Proposers(people, count);
            }
        }
        Matcher label = LABELLED.matcher(opening.text());
        if (label.find()) {
            return new Proposers(people(opening, label.start(1), label.end(1), "proposers.label"), Optional.empty());
        }
        Matcher body = BODY_IN_OPENING.matcher(opening.text());
        if (!body.find()) {
            return new Proposers(List.of(), Optional.empty());
        }
        return new Proposers(
                List.of(new Found<>(
                        new Proposer(body.group(1), Proposer.Type.ORGANIZATION),
                        opening.span(body.start(1), body.end(1)),
                        "proposers.opening-body",
                        0.75)),
                Optional.empty());
    }

    private static List<Found<Proposer>> people(Tight opening, int from, int to, String rule) {
        List<Found<Proposer>> people = new ArrayList<>();
        int at = from;
        for (String name : opening.text().substring(from, to).split("[、,]", -1)) {
            if (PersonNames.mayBeName(name)) {
                people.add(new Found<>(
                        new Proposer(name, Proposer.Type.PERSON), opening.span(at, at + name.length()), rule, 0.8));
            }
            at += name.length() + 1;
        }
        return people;
    }

    /** Whether the words name a body that puts proposals. */
    static boolean isBody(String name) {
        return BODIES.stream()
                .anyMatch(body -> body.startsWith("^")
                        ? name.startsWith(body.substring(1)) && name.length() > 2
                        : name.length() >= body.length() && name.endsWith(body.substring(1)) && name.length() >= 3);
    }

    /** A name without 委员 or 代表 behind it. */
    static int withoutRole(String piece) {
        if (piece.endsWith("代表团") || piece.endsWith("委员会")) {
            return piece.length();
        }
        Matcher role = ROLE.matcher(piece);
        return role.find() ? role.start() : piece.length();
    }
}
