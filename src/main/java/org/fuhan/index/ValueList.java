package org.fuhan.index;

import java.util.regex.Pattern;
import org.fuhan.text.Departments;
import org.fuhan.text.gazetteer.Divisions;

/**
 * Where the value behind a field's colon ends: 地区:厦门,武汉 is a list of two, while in 地区:厦门，困境儿童 the comma ends the value, since
 * what follows is no place. Stateless.
 */
final class ValueList {
    private static final String MARKS = ",、;|。!?";
    private static final String ENDING = "。!?";
    private static final String LISTING = "、|";
    private static final Pattern BODY =
            Pattern.compile(".*(?:[局厅委办]|委员会|国务院|法院|检察院|政府|工会|红十字会|残联|妇联|(?:疾控|控制|公积金|管理|保险)中心)");
    private static final Pattern OFFICE = Pattern.compile("(?:局|厅|委|委员会|部门?)$");
    private static final Pattern KIND = Pattern.compile("(?:政协|人大|代表|委员)*+(?:提案|建议|议案)|[a-z_]+");
    private static final Pattern GROUPED = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");

    private ValueList() {}

    /** The end of what belongs to the value; marks behind it do not. */
    static int end(QueryField field, String narrow, int start, int end) {
        return behind(field, narrow, endOfPiece(field, narrow, pastMarks(narrow, start, end), end), end);
    }

    /** The end of the further values behind what was taken already. */
    static int behind(QueryField field, String narrow, int start, int end) {
        int taken = start;
        while (taken < end) {
            int next = pastMarks(narrow, taken, end);
            int last = endOfPiece(field, narrow, next, end);
            String marks = narrow.substring(taken, next);
            if (next == last || !goesOn(field, marks, narrow.substring(next, last))) {
                return taken;
            }
            taken = last;
        }
        return taken;
    }

    /** Past marks between pieces. */
    static int pastMarks(String narrow, int start, int end) {
        int i = start;
        while (i < end && MARKS.indexOf(narrow.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static int endOfPiece(QueryField field, String narrow, int start, int end) {
        int i = start;
        while (i < end && (MARKS.indexOf(narrow.charAt(i)) < 0 || isGrouping(field, narrow, i))) {
            i++;
        }
        return i;
    }

    /** The comma of 1,000,000. */
    private static boolean isGrouping(QueryField field, String narrow, int at) {
        return field == QueryField.AMOUNT
                && GROUPED.matcher(narrow)
                        .region(at, narrow.length())
                        .useTransparentBounds(true)
                        .lookingAt();
    }

    /** Whether the piece is another value of the field. Of names that may be any words, only 、 and | make a list. */
    private static boolean goesOn(QueryField field, String marks, String piece) {
        if (marks.chars().anyMatch(mark -> ENDING.indexOf(mark) >= 0)) {
            return false;
        }
        return switch (field) {
            case REGION, YEAR, CATEGORY -> Condition.of(field, piece).isPresent();
            case KIND ->
                KIND.matcher(Folding.fold(piece)).matches()
                        && Condition.of(field, piece).isPresent();
            case NUMBER -> !LetterNumbers.documents(piece).isEmpty();
            case PROPOSAL -> LetterNumbers.isProposal(piece);
            case DEPARTMENT -> lists(marks) || isDepartment(Folding.fold(piece));
            case AGENCY -> lists(marks) || isBody(Folding.fold(piece));
            case PROGRAMME, TOPIC, TITLE -> lists(marks);
            case AMOUNT ->
                marks.indexOf('|') < 0
                        && AskedRange.isCompared(piece)
                        && Condition.of(field, piece).isPresent();
        };
    }

    private static boolean lists(String marks) {
        return marks.chars().allMatch(mark -> LISTING.indexOf(mark) >= 0);
    }

    /** A line of work, or what is called after one: 教育, 教育局, but not 交通安全. */
    private static boolean isDepartment(String folded) {
        String word = OFFICE.matcher(folded).replaceFirst("");
        return Departments.words().containsKey(word) || Departments.words().containsValue(word);
    }

    private static boolean isBody(String folded) {
        return BODY.matcher(folded).matches()
                || (folded.endsWith("部") && isDepartment(folded))
                || !Divisions.load().resolve(folded).isEmpty();
    }
}
