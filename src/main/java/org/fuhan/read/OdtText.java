package org.fuhan.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The content.xml of an ODT, or an SXW of OpenOffice 1, → text: paragraphs are lines, cells of a row are divided by a tab, text boxes stand where they are
 * anchored, automatic numbers are written out. Comments, notes, deleted text and descriptions of pictures are left out; headers and
 * footers are in another part, of which only the list styles are read. Elements by OpenDocument 1.2 part 1. For one document.
 */
final class OdtText extends DefaultHandler {
    private static final Set<String> LEFT_OUT = Set.of(
            "office:annotation",
            "text:note",
            "text:tracked-changes",
            "text:ruby-text",
            "office:forms",
            "svg:title",
            "svg:desc",
            "math:math");

    /** OpenOffice 1 and 2 name a DTD, which is not fetched, nor anything else. */
    private static final List<String> OUTSIDE = List.of(
            "http://xml.org/sax/features/external-general-entities",
            "http://xml.org/sax/features/external-parameter-entities",
            "http://apache.org/xml/features/nonvalidating/load-external-dtd");

    private final StringBuilder text = new StringBuilder();
    private final OdtNumbers numbers = new OdtNumbers();
    private final Deque<Boolean> firstCells = new ArrayDeque<>();
    private final int limit;
    private int skipping;
    private int cells;
    private int paragraphs;
    private boolean body;

    private OdtText(int limit) {
        this.limit = limit;
    }

    /** The text of a document given by its parts. */
    static RawText of(OdtPackage parts, int limit) throws SAXException, IOException {
        OdtText text = new OdtText(limit);
        if (parts.styles().length > 0) {
            parse(parts.styles(), text);
        }
        parse(parts.content(), text);
        return RawText.unpaged(text.text.toString());
    }

    /** Parses a part of any OpenDocument, and nothing it names. */
    static void parse(byte[] xml, DefaultHandler handler) throws SAXException, IOException {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            for (String outside : OUTSIDE) {
                factory.setFeature(outside, false);
            }
            factory.newSAXParser().parse(new ByteArrayInputStream(xml), handler);
        } catch (ParserConfigurationException e) {
            throw new SAXException(e);
        }
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        if (skipping > 0 || LEFT_OUT.contains(name)) {
            skipping++;
            return;
        }
        body = body || name.equals("office:body");
        numbers.start(name, attributes);
        if (body) {
            begin(name, attributes);
        }
    }

    private void begin(String name, Attributes attributes) throws SAXException {
        switch (name) {
            case "text:p", "text:h" -> {
                endLine();
                paragraphs++;
                append(numbers.next());
            }
            case "text:s" -> append(" ".repeat(Math.clamp(OdtNumbers.number(attributes, "text:c", 1), 1, 100)));
            case "text:tab" -> append(cells > 0 ? " " : "\t");
            case "text:line-break" -> endLine();
            case "table:table-row" -> {
                endLine();
                firstCells.push(true);
            }
            case "table:table-cell" -> {
                if (Boolean.FALSE.equals(firstCells.peek())) {
                    append("\t");
                }
                if (!firstCells.isEmpty()) {
                    firstCells.pop();
                    firstCells.push(false);
                }
                cells++;
            }
            default -> {
                // brings no text of its own
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        if (skipping > 0) {
            skipping--;
            return;
        }
        numbers.end(name);
        switch (name) {
            case "text:p", "text:h" -> {
                paragraphs -= paragraphs > 0 ? 1 : 0;
                endLine();
            }
            case "table:table-cell" -> cells -= cells > 0 ? 1 : 0;
            case "table:table-row" -> {
                firstCells.poll();
                endLine();
            }
            case "office:body" -> body = false;
            default -> {
                // ends nothing
            }
        }
    }

    @Override
    public void characters(char[] units, int start, int length) throws SAXException {
        if (skipping == 0 && paragraphs > 0) {
            append(new String(units, start, length).replaceAll("\\s++", " "));
        }
    }

    private void append(String words) throws SAXException {
        if (text.length() + words.length() > limit) {
            throw new SaxText.TooLong();
        }
        text.append(words);
    }

    private void endLine() {
        int last = text.length() - 1;
        if (last < 0 || text.charAt(last) == '\n') {
            return;
        }
        if (cells == 0) {
            text.append('\n');
        } else if (text.charAt(last) != '\t' && text.charAt(last) != ' ') {
            text.append(' ');
        }
    }
}
