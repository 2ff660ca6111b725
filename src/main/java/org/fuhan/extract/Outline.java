package org.fuhan.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fuhan.extract.OutlineMark.Style;
import org.fuhan.letter.Span;
import org.jspecify.annotations.Nullable;

/**
 * The outline of a letter's body, whatever its numbering: headings on their own lines, at the head of a paragraph (（一）甲。一是…) and
 * inside one (一是…；二是…). A numeral already open returns to its level, another one opens a level below; numerals lost, repeated or
 * skipped do no harm. Paragraphs without a numeral belong to the item before them, unless they open a new point (下一步，…, 关于…的意见。,
 * 甲局主要做法：). Used once for one text; not for several threads.
 */
final class Outline {
    private static final Set<Style> INLINE_LISTS = EnumSet.of(Style.SHI, Style.ORDINAL, Style.SEQUENCE);
    private static final int LONGEST_HEADING = 48;
    private static final String BEFORE_INLINE = "。；;：:！？*\n \u3000将，";

    private final String text;
    private final int end;
    private final List<OutlineDraft> drafts = new ArrayList<>();
    private final List<OutlineDraft> open = new ArrayList<>();
    /** Up to where it is known that a first item of the style has no second. */
    private final Map<Style, Integer> withoutSecond = new EnumMap<>(Style.class);

    private Outline(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /** The items of these paragraphs, in the order of the text. */
    static List<OutlineItem> of(String text, List<Span> paragraphs) {
        if (paragraphs.isEmpty()) {
            return List.of();
        }
        Outline outline =
                new Outline(text, paragraphs.get(paragraphs.size() - 1).end());
        for (Span paragraph : paragraphs) {
            outline.paragraph(paragraph);
        }
        return outline.items();
    }

    private void paragraph(Span paragraph) {
        OutlineMark mark = OutlineMark.at(text, paragraph.start(), paragraph.end());
        boolean numbered = mark != null && accepts(mark, paragraph);
        if (numbered && mark != null) {
            add(mark, paragraph.start(), true);
            OutlineDraft added = open.get(open.size() - 1);
            int stop = text.indexOf('。', mark.end());
            added.bare = paragraph.length() <= LONGEST_HEADING && (stop < 0 || stop >= paragraph.end() - 1);
            added.bareEnd = paragraph.end();
        } else if (open.isEmpty() || (OutlinePoints.opens(text, paragraph) && !belongs(paragraph))) {
            closeFor(paragraph);
            push(null, paragraph.start());
        } else {
            open.get(open.size() - 1).plainEnd = paragraph.end();
        }
        int from = numbered && mark != null ? mark.end() : paragraph.start();
        for (int i = from + 1; i < paragraph.end(); i++) {
            if (BEFORE_INLINE.indexOf(text.charAt(i - 1)) >= 0) {
                OutlineMark inline = OutlineMark.at(text, i, paragraph.end());
                if (inline != null && acceptsInline(inline, i)) {
                    add(inline, i, false);
                    i = inline.end();
                } else if (text.charAt(i - 1) == '。' && OutlinePoints.quotes(text, i, paragraph.end())) {
                    point(i, paragraph.start());
                }
            }
        }
        for (OutlineDraft draft : open) {
            draft.end = paragraph.end();
        }
    }

    /** 四、对建议的答复。关于“甲”的建议，…。关于“乙”的建议，…: each point below the item that its paragraph begins. */
    private void point(int at, int paragraph) {
        int first = open.size();
        while (first > 0 && open.get(first - 1).start >= paragraph) {
            first--;
        }
        boolean own = first < open.size() && open.get(first).start == paragraph;
        if (own && OutlinePoints.announces(text, paragraph, at, open.get(first).points)) {
            open.subList(first + 1, open.size()).clear();
            open.get(first).points = true;
            push(null, at);
        }
    }

    private boolean accepts(OutlineMark mark, Span paragraph) {
        return switch (mark.style()) {
            case SHI, ORDINAL, SEQUENCE -> opened(mark.style()) != null || acceptsInline(mark, paragraph.start());
            case DIGIT_DOT, DIGIT_COMMA -> opened(mark.style()) != null || mark.ordinal() == 1 || followsOn(mark);
            case HAN, HAN_PAREN, DIGIT_PAREN, CIRCLED -> true;
        };
    }

    /** A digit numeral other than 1 whose list opened in another style: 1、… 2.… */
    private boolean followsOn(OutlineMark mark) {
        Style twin = mark.style() == Style.DIGIT_DOT ? Style.DIGIT_COMMA : Style.DIGIT_DOT;
        return open.stream()
                .anyMatch(d -> d.mark != null && d.mark.style() == twin && d.mark.ordinal() + 1 == mark.ordinal());
    }

    private boolean acceptsInline(OutlineMark mark, int at) {
        char before = at == 0 ? '\n' : text.charAt(at - 1);
        if (mark.style() == Style.HAN || mark.ordinal() == 0) {
            return false;
        }
        if (mark.style() == Style.HAN_PAREN) {
            return OutlineAhead.continuesList(text, mark, before, opened(Style.HAN_PAREN));
        }
        if ((before == '，' || before == '将') && mark.style() != Style.SHI) {
            return false;
        }
        OutlineDraft same = opened(mark.style());
        if (same != null && same.mark != null && mark.ordinal() > 1) {
            return mark.ordinal() == same.mark.ordinal() + 1
                    || (INLINE_LISTS.contains(mark.style()) && mark.ordinal() > same.mark.ordinal());
        }
        if (mark.ordinal() != 1 || !hasSecond(mark)) {
            return false;
        }
        OutlineMark last = open.isEmpty() ? null : open.get(open.size() - 1).mark;
        boolean inList = last != null && INLINE_LISTS.contains(last.style());
        return !(inList && mark.style() != Style.SHI) && !(mark.style() == Style.SEQUENCE && open.size() > 2);
    }

    private boolean hasSecond(OutlineMark mark) {
        int limit = Math.min(end, mark.end() + 1500);
        for (int i = Math.max(mark.end(), withoutSecond.getOrDefault(mark.style(), 0)); i < limit; i++) {
            OutlineMark next = OutlineMark.at(text, i, end);
            if (next != null && next.style() == mark.style() && next.ordinal() == 2) {
                return true;
            }
        }
        withoutSecond.put(mark.style(), limit);
        return false;
    }

    /** Whether the paragraph is the text its section's bare heading announces, not a point of its own. */
    private boolean belongs(Span paragraph) {
        OutlineDraft last = open.get(open.size() - 1);
        if (last.mark == null || !last.bare || last.plainEnd > 0) {
            return false;
        }
        String heading = text.substring(last.mark.end(), last.bareEnd);
        return !(OutlinePoints.answers(text, paragraph) || OutlinePoints.isSaid(text, paragraph))
                || MeasureAnswers.point(heading).isPresent();
    }

    /** An unnumbered point goes beside the last one, below the section that has not told anything else yet. */
    private void closeFor(Span paragraph) {
        if (open.isEmpty()) {
            return;
        }
        OutlineDraft top = open.get(0);
        boolean section = top.mark != null && top.mark.style() == Style.HAN;
        boolean pointSection = section
                && (OutlinePoints.answers(text, paragraph) || OutlinePoints.isSaid(text, paragraph))
                && (top.points || (open.size() == 1 && top.bare && top.plainEnd == 0));
        boolean listed = section && open.size() > 1 && OutlineAhead.hasSection(text, paragraph.end(), end);
        open.subList(pointSection || listed ? 1 : 0, open.size()).clear();
        if (pointSection) {
            top.points = true;
        }
    }

    private void add(OutlineMark mark, int at, boolean paragraphStart) {
        int level = -1;
        for (int i = 0; i < open.size(); i++) {
            OutlineMark other = open.get(i).mark;
            if (other != null && (other.style() == mark.style() || followsOnFrom(other, mark))) {
                level = i;
                break;
            }
        }
        if (level < 0) {
            level = open.size();
            while (paragraphStart && level > 0 && outranks(mark, open.get(level - 1))) {
                level--;
            }
        }
        open.subList(level, open.size()).clear();
        push(mark, at);
    }

    private static boolean followsOnFrom(OutlineMark other, OutlineMark mark) {
        boolean digits = (other.style() == Style.DIGIT_DOT && mark.style() == Style.DIGIT_COMMA)
                || (other.style() == Style.DIGIT_COMMA && mark.style() == Style.DIGIT_DOT);
        return digits && mark.ordinal() == other.ordinal() + 1;
    }

    private static boolean outranks(OutlineMark mark, OutlineDraft draft) {
        if (draft.mark == null) {
            return mark.style() == Style.HAN;
        }
        return mark.style().compareTo(draft.mark.style()) < 0;
    }

    private void push(@Nullable OutlineMark mark, int at) {
        OutlineDraft parent = open.isEmpty() ? null : open.get(open.size() - 1);
        OutlineDraft draft = new OutlineDraft(parent, mark, at, end);
        if (parent != null) {
            parent.leaf = false;
        }
        drafts.add(draft);
        open.add(draft);
    }

    private @Nullable OutlineDraft opened(Style style) {
        for (OutlineDraft draft : open) {
            if (draft.mark != null && draft.mark.style() == style) {
                return draft;
            }
        }
        return null;
    }

    private List<OutlineItem> items() {
        List<OutlineItem> items = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            OutlineDraft draft = drafts.get(i);
            int next = i + 1 < drafts.size() ? drafts.get(i + 1).start : end;
            Span span = BodyPart.trim(text, draft.start, Math.min(next, Math.max(draft.end, draft.start)));
            OutlineItem parent = draft.parent == null ? null : draft.parent.item;
            OutlineItem item = new OutlineItem(parent, draft.mark, draft.head(text, span), span, draft.leaf);
            draft.item = item;
            items.add(item);
        }
        return items;
    }
}
