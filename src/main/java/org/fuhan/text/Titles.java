package org.fuhan.text;

import java.util.List;
import java.util.Set;

/**
 * Titles over two to four lines at a letter's head: 对…第…号 / 提案的答复. One begins with 关于 or 对 and ends with one of {@code
 * title-endings.txt}. Stateless.
 */
final class Titles {
    private static final Set<String> ENDINGS = Lexicon.set(Titles.class, "title-endings.txt");
    private static final Set<String> TAILS = Set.of("意见", "函", "的函", "意见的函", "报告", "的报告");
    private static final int LONGEST_ENDING = 8;
    private static final int MOST_LINES = 4;
    private static final int LONGEST_LINE = 70;
    private static final int HEAD = 40;

    private Titles() {}

    /** For each line whether the next one goes on with the title. */
    static boolean[] joins(List<PlacedLine> lines, LineKind[] kinds) {
        boolean[] joins = new boolean[lines.size()];
        int head = headEnd(lines, kinds);
        int i = 0;
        while (i < head) {
            int last = begins(lines, kinds, i) ? titleEnd(lines, kinds, i, head) : i;
            if (last >= i && begins(lines, kinds, i)) {
                int first = ownAgency(lines, kinds, i) ? i - 1 : i;
                for (int k = first; k < last; k++) {
                    joins[k] = true;
                }
            }
            i = Math.max(i, last) + 1;
        }
        return joins;
    }

    private static int headEnd(List<PlacedLine> lines, LineKind[] kinds) {
        int end = Math.min(lines.size(), HEAD);
        for (int i = 0; i < end; i++) {
            if (kinds[i] == LineKind.SALUTATION || lines.get(i).text().indexOf('。') >= 0) {
                return i;
            }
        }
        return end;
    }

    private static boolean begins(List<PlacedLine> lines, LineKind[] kinds, int i) {
        String text = lines.get(i).text();
        if (kinds[i] != LineKind.PLAIN || text.length() > LONGEST_LINE) {
            return false;
        }
        int about = text.indexOf("关于");
        int quoted = text.indexOf('《');
        return text.startsWith("对") || (about >= 0 && (quoted < 0 || about < quoted));
    }

    /** The title's last line, or -1 if none of the next lines ends one. */
    private static int titleEnd(List<PlacedLine> lines, LineKind[] kinds, int first, int head) {
        StringBuilder title = new StringBuilder();
        for (int i = first; i < Math.min(head, first + MOST_LINES); i++) {
            String text = lines.get(i).text();
            if (i > first && (kinds[i] != LineKind.PLAIN || text.length() > LONGEST_LINE)) {
                return -1;
            }
            title.append(text);
            if (complete(title.toString())) {
                boolean tail = i + 1 < head && TAILS.contains(lines.get(i + 1).text());
                return tail ? i + 1 : i;
            }
        }
        return -1;
    }

    /** Whether the words end as a title does. */
    static boolean complete(String title) {
        String bare = title;
        int bracket = Math.max(title.lastIndexOf('（'), title.lastIndexOf('('));
        if (bracket > 0 && "）)".indexOf(title.charAt(title.length() - 1)) >= 0) {
            bare = title.substring(0, bracket);
        }
        for (int length = 2; length <= Math.min(LONGEST_ENDING, bare.length()); length++) {
            if (ENDINGS.contains(bare.substring(bare.length() - length))) {
                return true;
            }
        }
        return false;
    }

    /** The agency on the line above belongs to the title when the letterhead or the number stands before it. */
    private static boolean ownAgency(List<PlacedLine> lines, LineKind[] kinds, int i) {
        if (i < 2
                || kinds[i - 1] != LineKind.PLAIN
                || !LineKind.namesOrgan(lines.get(i - 1).text())) {
            return false;
        }
        for (int k = 0; k < i - 1; k++) {
            if (kinds[k] == LineKind.DOCUMENT_NUMBER
                    || lines.get(k).text().startsWith(lines.get(i - 1).text())) {
                return true;
            }
        }
        return false;
    }
}
