package org.fuhan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fuhan.letter.Measure;
import org.fuhan.letter.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a letter says was done and is promised: each leaf of its {@link Outline} is one measure, each clause of an unnumbered
 * promise (下一步，将甲；乙) too. Preambles, difficulties, one family's circumstances and refusals are none. Immutable and safe to share.
 */
final class MeasureFinder {
    private static final Pattern NO_MEASURE = Pattern.compile(
            "(?![^\\n]{0,24}(?:下一步|下步|今后|打算|改进|整改))[^。\\n]{0,12}(?:存在的?(?:主要)?(?:问题|困难|不足|短板)|主要困难|存在困难|问题与困难|困难及需求|困难和问题|需要说明的(?:问题|情况)|个案(?:救助)?情况|家庭情况|个人情况|生活困难|面临的?(?:问题|困难|形势)|主要需求|主要诉求)[^。\\n]{0,12}");
    private static final Pattern BACKGROUND =
            Pattern.compile("[^。\\n]{0,14}(?:基本情况|现有基础|工作基础|基本概况|现状|背景|总体情况|概况|发展现状|有关情况)");
    private static final Pattern PERSON =
            Pattern.compile("[\\p{IsHan}·、]{2,12}(?:，[男女][，。]|夫妇)|[\\p{IsHan}·]{2,6}，[男女]$");
    private static final Pattern REFUSAL = Pattern.compile(
            "(?:关于|对|针对|提案中|需要说明|对于|您们?建议|你们建议|代表建议|委员建议)[^\\u0000]{0,200}?(?:不具备|难以|未予采纳|暂不|无政策依据|尚无|暂无|进一步测算|进一步论证|不予|不再新设|没有政策依据|近期无法|无法实施)");
    private static final Pattern PREAMBLE = Pattern.compile(
            "(?:近年来|一直以来|长期以来|多年来|今年以来|党的|习近平|少年儿童|正如|您的建议|您提出的|你们的|你们提出的|您反映的|首先|总体|针对提案反映|结合)[^\\n]*");
    private static final Pattern ACTION =
            Pattern.compile("[0-9]|已|印发|出台|建成|建立|开展|投入|安排|实施|组织|设立|完成|推进|推动|落实|加强|举办|制定|新增|改造|发放|培训|拟|将");
    private static final Pattern PROMISE = Pattern.compile("[^。]{0,24}?(?:下一步|今后|下阶段|下一阶段|接下来|下步|我局将|我们将|我委将|将)");
    private static final Pattern ASKED = Pattern.compile("对[^，。]{0,12}(?:提出|建议)");
    private static final int SHORT = 240;

    private final MeasureStatus statuses = new MeasureStatus();
    private final MeasureThemes themes = new MeasureThemes();

    /** The measures of the part of the letter between its opening and its signature. */
    List<Found<Measure>> find(String text, Span body, Optional<String> agency) {
        List<OutlineItem> items = Outline.of(text, BodyPart.paragraphs(text, body));
        boolean numbered = items.stream().anyMatch(item -> item.mark() != null);
        List<Found<Measure>> measures = new ArrayList<>();
        MeasureActors actors = new MeasureActors(text, agency);
        for (OutlineItem item : items) {
            if (!item.leaf() || item.span().length() < 6 || isSkipped(text, item, numbered, items.get(0))) {
                continue;
            }
            for (Leaf leaf : leaves(text, item)) {
                List<String> path = path(text, item);
                String id = "m" + measures.size();
                boolean promised = leaf.promise() || isPromised(text, item);
                Measure.Status status = statuses.of(promised, leaf.lead(), text, leaf.span());
                Measure measure = new Measure(
                        id,
                        path,
                        leaf.lead(),
                        leaf.span().of(text),
                        status,
                        themes.of(path, leaf.lead(), leaf.span().of(text), status),
                        actors.of(path, leaf.span()),
                        answers(path, leaf.lead()),
                        leaf.span());
                String rule = item.mark() == null ? "measure.paragraph" : "measure.outline";
                measures.add(new Found<>(measure, leaf.span(), rule, item.mark() == null ? 0.7 : 0.9));
            }
        }
        return measures;
    }

    private static boolean isSkipped(String text, OutlineItem item, boolean numbered, OutlineItem first) {
        for (OutlineItem above = item; above != null; above = above.parent()) {
            if (NO_MEASURE.matcher(words(text, above)).matches()) {
                return true;
            }
        }
        if (BACKGROUND.matcher(words(text, item)).matches()
                || PERSON.matcher(words(text, item)).lookingAt()) {
            return true;
        }
        Span span = new Span(
                item.wordsStart(), Math.max(item.wordsStart(), item.span().end()));
        boolean asked = item.mark() == null || isAsked(text, item, span);
        if (asked && REFUSAL.matcher(text).region(span.start(), span.end()).lookingAt()) {
            return true;
        }
        if (item.mark() != null) {
            return false;
        }
        boolean opening = item.parent() == null && item.span().equals(first.span());
        if (numbered && opening) {
            return true;
        }
        boolean told = ACTION.matcher(text).region(span.start(), span.end()).find();
        return !told || (PREAMBLE.matcher(text).region(span.start(), span.end()).lookingAt() && !hasFigure(text, span));
    }

    /** Whether a numbered item is no more than an answer to what was asked for. */
    private static boolean isAsked(String text, OutlineItem item, Span span) {
        return span.length() <= SHORT
                && (MeasureAnswers.point(words(text, item)).isPresent()
                        || ASKED.matcher(text).region(span.start(), span.end()).lookingAt());
    }

    private static boolean hasFigure(String text, Span span) {
        return span.of(text).chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** One for a numbered item; an unnumbered promise gives one for each clause that ；parts. */
    private static List<Leaf> leaves(String text, OutlineItem item) {
        Span span = item.span();
        if (item.mark() != null) {
            return List.of(new Leaf(MeasureLead.numbered(text, item), span, false));
        }
        boolean promise = PROMISE.matcher(text)
                        .region(span.start(), Math.min(span.end(), span.start() + 40))
                        .lookingAt()
                && MeasureLead.hasLeadIn(text, span);
        List<Leaf> leaves = new ArrayList<>();
        int start = span.start();
        for (int i = start; i <= span.end() && promise; i++) {
            if (i == span.end() || text.charAt(i) == '；') {
                Span piece = BodyPart.trim(text, start, i);
                if (piece.length() > 0) {
                    leaves.add(new Leaf(MeasureLead.plain(text, piece), piece, true));
                }
                start = i + 1;
            }
        }
        boolean parted = leaves.size() > 1
                && leaves.stream().allMatch(leaf -> leaf.span().length() >= 10);
        return parted ? leaves : List.of(new Leaf(MeasureLead.plain(text, span), span, false));
    }

    private static List<String> path(String text, OutlineItem item) {
        List<String> path = new ArrayList<>();
        for (OutlineItem above = item.parent(); above != null; above = above.parent()) {
            String heading = MeasureLead.tidy(above.head().of(text));
            if (!heading.isEmpty()) {
                path.add(0, heading);
            }
        }
        return path;
    }

    private static String words(String text, OutlineItem item) {
        int from = Math.min(item.wordsStart(), item.head().end());
        return MeasureLead.tidy(text.substring(from, item.head().end()));
    }

    private static @Nullable String answers(List<String> path, String lead) {
        List<String> headings = new ArrayList<>(path);
        headings.add(lead);
        for (int i = headings.size() - 1; i >= 0; i--) {
            Optional<String> point = MeasureAnswers.point(headings.get(i));
            if (point.isPresent()) {
                return point.get();
            }
        }
        return null;
    }

    /** Whether a heading or an unnumbered opening above says that what follows is to come. */
    private boolean isPromised(String text, OutlineItem item) {
        for (OutlineItem above = item.parent(); above != null; above = above.parent()) {
            Span words = above.mark() == null ? above.span() : above.head();
            if (statuses.isPromise(text, words)) {
                return true;
            }
        }
        return false;
    }

    private record Leaf(String lead, Span span, boolean promise) {}
}
