package org.fuhan.read;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * An element of a page → its lines as a browser shows them: block elements and {@code <br>} divide lines, inline elements divide
 * nothing, the cells of a table row are divided by a tab. For one element and one thread.
 */
final class WebLines implements NodeFilter {
    private static final int LONGEST_ROW = 400;

    private final StringBuilder text = new StringBuilder();

    private WebLines() {}

    static List<String> of(Element element) {
        WebLines lines = new WebLines();
        NodeTraversor.filter(lines, element);
        return lines.text.toString().lines().filter(line -> !line.isBlank()).toList();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            Element parent = words.parent();
            append(words.getWholeText(), parent != null && parent.normalName().equals("pre"));
        } else if (node instanceof Element element) {
            if (dataRow(element)) {
                row(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.normalName().equals("br") || element.isBlock()) {
                endLine();
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element
                && (element.isBlock() || element.normalName().equals("td"))) {
            endLine();
        }
        return FilterResult.CONTINUE;
    }

    /** A row of figures, not one that only lays out the page. */
    private static boolean dataRow(Element element) {
        return element.normalName().equals("tr")
                && element.childrenSize() >= 2
                && element.selectFirst("table") == null
                && element.text().length() <= LONGEST_ROW;
    }

    private void row(Element row) {
        endLine();
        int cells = 0;
        for (Element cell : row.children()) {
            if (cells++ > 0) {
                text.append('\t');
            }
            text.append(cell.text().replace('\t', ' '));
        }
        endLine();
    }

    private void append(String words, boolean asIs) {
        if (asIs) {
            text.append(words);
            return;
        }
        int i = 0;
        while (i < words.length()) {
            int end = i;
            while (end < words.length() && " \t\r\n\f".indexOf(words.charAt(end)) >= 0) {
                end++;
            }
            if (end == i) {
                text.append(words.charAt(i++));
            } else {
                collapse(words, i, end);
                i = end;
            }
        }
    }

    /** A line end in the source between two Chinese characters is no blank. */
    private void collapse(String words, int from, int to) {
        char before = text.length() == 0 ? '\n' : text.charAt(text.length() - 1);
        char after = to < words.length() ? words.charAt(to) : ' ';
        boolean broken = words.substring(from, to).indexOf('\n') >= 0;
        boolean chinese = before >= '\u2e80' && (after >= '\u2e80' || to == words.length());
        if (before != '\n' && before != ' ' && !(broken && chinese)) {
            text.append(' ');
        }
    }

    private void endLine() {
        if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
