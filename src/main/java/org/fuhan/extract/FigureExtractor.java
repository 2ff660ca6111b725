package org.fuhan.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fuhan.letter.Figure;
import org.fuhan.letter.Figure.Kind;
import org.fuhan.letter.Funding;
import org.fuhan.letter.Span;
import org.fuhan.text.numbers.Numeral;
import org.jspecify.annotations.Nullable;

/**
 * Finds the counts, shares and areas a letter states. Not money, dates, ages, ordinals, section and proposal numbers; a number in
 * characters only where it has a scale (三千余人, not 一批). One extractor serves one text.
 */
final class FigureExtractor {
    private static final String NOT_BEFORE = "第〔[【《+＋.．/／第每逢";
    private static final CueList LINES = CueList.load("figure-lines-not.txt");
    private static final int LONGEST_FOOT = 200;
    private final String text;
    private final Periods periods;
    private final List<Span> taken;
    private final SentenceAt sentences;

    private FigureExtractor(String text, Periods periods, List<Span> taken) {
        this.text = text;
        this.periods = periods;
        this.taken = taken;
        this.sentences = new SentenceAt(text);
    }

    /**
     * Finds them.
     *
     * @param numerals the text's numbers, in order
     * @param funding the sums already found, whose places are taken
     */
    static List<Found<Figure>> extract(
            String text, List<Numeral> numerals, Periods periods, List<Found<Funding>> funding) {
        List<Span> taken = funding.stream().map(Found::span).toList();
        return new FigureExtractor(text, periods, taken).extract(numerals);
    }

    private List<Found<Figure>> extract(List<Numeral> numerals) {
        List<Found<Figure>> found = new ArrayList<>();
        int sum = 0;
        for (int k = 0; k < numerals.size(); k++) {
            Numeral numeral = numerals.get(k);
            while (sum < taken.size() && taken.get(sum).end() <= numeral.span().start()) {
                sum++;
            }
            boolean money = sum < taken.size() && taken.get(sum).overlaps(numeral.span());
            Optional<Span> unit = money
                    ? Optional.empty()
                    : FigureUnit.at(text, numeral.span().end());
            if (unit.isPresent() && isFigure(numeral, unit.get())) {
                Numeral low = k == 0 ? null : low(numerals.get(k - 1), numeral);
                found.add(figure("n" + found.size(), low, numeral, unit.get()));
            }
        }
        return List.copyOf(found);
    }

    /** The lower end of a range that this number closes: 10-15个, 60%—70%. */
    private @Nullable Numeral low(Numeral before, Numeral numeral) {
        int end = before.span().end();
        int start = numeral.span().start();
        end = text.startsWith("%", end) ? end + 1 : end;
        boolean ranged = Tie.between(text, end, start).filter(Tie.RANGE::equals).isPresent();
        if (!ranged) {
            return null;
        }
        Numeral low = before.sharing(numeral, 1);
        return low.value().compareTo(numeral.value()) < 0 ? low : null;
    }

    private boolean isFigure(Numeral numeral, Span unit) {
        int start = numeral.span().start();
        if (numeral.chinese() && (numeral.scale().compareTo(BigDecimal.ONE) == 0 && !isTens(numeral))) {
            return false;
        }
        char before = start > 0 ? text.charAt(start - 1) : '。';
        boolean cut = NOT_BEFORE.indexOf(before) >= 0 || (before < 128 && Character.isLetter(before));
        boolean clock = unit.of(text).equals("小时") && numeral.value().intValue() == 24;
        boolean ratio = start > 1
                && (before == ':' || before == '：')
                && Character.isDigit(text.charAt(start - 2))
                && unit.of(text).equals("分");
        return !cut && !clock && !ratio && !isTableNumber(start) && !isPhrase(numeral, unit) && !isFootLine(start);
    }

    /** 表1, 附表2 at the head of a line or behind 见. */
    private boolean isTableNumber(int start) {
        if (start == 0 || "表图".indexOf(text.charAt(start - 1)) < 0) {
            return false;
        }
        char before = start > 1 ? text.charAt(start - 2) : '\n';
        return "\n附见如（(".indexOf(before) >= 0;
    }

    private static boolean isTens(Numeral numeral) {
        return numeral.value().compareTo(BigDecimal.TEN) > 0;
    }

    /** 十分, 千方百计, 百分: words, not numbers. */
    private boolean isPhrase(Numeral numeral, Span unit) {
        return numeral.chinese()
                && numeral.span().length() == 1
                && (unit.length() == 1 && "分个节字".indexOf(text.charAt(unit.start())) >= 0);
    }

    /** Whether the line, a short one, begins as those of the foot do. */
    private boolean isFootLine(int at) {
        for (int i = at; i > Math.max(0, at - LONGEST_FOOT); i--) {
            if (text.charAt(i - 1) == '\n') {
                return LINES.startingAt(text, i).isPresent();
            }
        }
        return at <= LONGEST_FOOT && LINES.startingAt(text, 0).isPresent();
    }

    private Found<Figure> figure(String id, @Nullable Numeral low, Numeral numeral, Span unit) {
        boolean percent = isPercentWord(numeral);
        int start = low != null
                ? low.span().start()
                : percent ? numeral.span().start() - 3 : numeral.span().start();
        Span span = new Span(start, unit.end());
        SentenceAt.Sentence at = sentences.at(span);
        Span sentence = at.span();
        BigDecimal value = plain(low != null ? low.value() : numeral.value());
        BigDecimal max = low != null ? numeral.value() : numeral.max();
        String raw = span.of(text);
        String printed = unit.of(text).equals("％") ? "%" : unit.of(text);
        Kind kind = FigureKind.of(text, start, printed);
        Figure figure = new Figure(
                id,
                kind,
                raw,
                value,
                max == null ? null : plain(max),
                printed,
                FigureSubject.of(text, sentence, span).orElse(null),
                periods.last(sentence.start(), start).orElse(null),
                at.words(),
                span);
        return new Found<>(
                figure, span, percent ? "figure.percent-word" : "figure.unit", numeral.chinese() ? 0.85 : 0.95);
    }

    private boolean isPercentWord(Numeral numeral) {
        return numeral.span().start() >= 3
                && text.startsWith("百分之", numeral.span().start() - 3);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
