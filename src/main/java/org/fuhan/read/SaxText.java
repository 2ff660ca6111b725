package org.fuhan.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The XHTML events of a parser → text: blocks and {@code <br>} end a line, cells of a row are divided by a tab, {@code <div
 * class="page">} starts a page. For one document and one thread.
 */
final class SaxText extends DefaultHandler {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "tr",
            "table",
            "body",
            "section",
            "blockquote");
    private static final Set<String> LEFT_OUT =
            Set.of("header", "footer", "annotation", "comment", "package-entry", "embedded", "ocr");

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> pages = new ArrayList<>();
    private final boolean paged;
    private final Limits limits;
    private int skipping;
    private int cell;
    private int inCell;
    private boolean body;

    SaxText(boolean paged, Limits limits) {
        this.paged = paged;
        this.limits = limits;
    }

    RawText raw() {
        return new RawText(text.toString(), pages.isEmpty() ? List.of(0) : List.copyOf(pages));
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        limits.progress().step();
        if (skipping > 0 || leftOut(attributes.getValue("class"))) {
            skipping++;
            return;
        }
        switch (local) {
            case "body" -> body = true;
            case "div" -> {
                endLine();
                if (paged && "page".equals(attributes.getValue("class"))) {
                    pages.add(pages.isEmpty() ? 0 : text.length());
                }
            }
            case "tr" -> {
                endLine();
                cell = 0;
            }
            case "td", "th" -> {
                inCell++;
                if (cell++ > 0) {
                    text.append('\t');
                }
            }
            case "br" -> endLine();
            default -> {
                if (BLOCKS.contains(local)) {
                    endLine();
                }
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        if (skipping > 0) {
            skipping--;
        } else if (local.equals("td") || local.equals("th")) {
            inCell--;
        } else if (BLOCKS.contains(local)) {
            endLine();
        }
    }

    @Override
    public void characters(char[] units, int start, int length) throws SAXException {
        if (skipping > 0 || !body) {
            return;
        }
        if (text.length() + length > limits.maxCharacters()) {
            throw new TooLong();
        }
        if (inCell == 0) {
            text.append(units, start, length);
            return;
        }
        for (int i = start; i < start + length; i++) {
            text.append(units[i] == '\n' || units[i] == '\t' ? ' ' : units[i]);
        }
    }

    @Override
    public void ignorableWhitespace(char[] units, int start, int length) throws SAXException {
        if (paged) {
            characters(units, start, length);
        }
    }

    private boolean leftOut(@org.jspecify.annotations.Nullable String kind) {
        return kind != null && LEFT_OUT.contains(kind);
    }

    private void endLine() {
        if (inCell > 0) {
            int last = text.length() - 1;
            if (last >= 0 && text.charAt(last) != ' ' && text.charAt(last) != '\t') {
                text.append(' ');
            }
        } else if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    /** The document holds more text than any letter. */
    static final class TooLong extends SAXException {
        private static final long serialVersionUID = 1L;
    }
}
