package org.fuhan.read;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The content.xml of an ODS → text, as {@link SheetText} gives it of an XLSX: cells as they are shown, a sheet a page. Hidden sheets,
 * comments and drawings are left out. Elements by OpenDocument 1.2 part 1, section 9. For one document.
 */
final class OdsText extends DefaultHandler {
    private static final Set<String> LEFT_OUT = Set.of(
            "office:annotation",
            "table:content-validations",
            "table:shapes",
            "table:tracked-changes",
            "table:covered-table-cell",
            "text:ruby-text");

    /** A sheet has no more. */
    private static final int MOST_COLUMNS = 16_384;

    private final SheetRows rows;
    private final Set<String> hidden = new HashSet<>();
    private final TreeMap<Integer, String> cells = new TreeMap<>();
    private final StringBuilder words = new StringBuilder();
    private String style = "";
    private int skipping;
    /** Of tables in cells of tables, whose words are the outermost cell's. */
    private int depth;

    private int row;
    private int rowRepeats = 1;
    private int column;
    private int cellRepeats = 1;
    private int paragraphs;

    private OdsText(int limit) {
        this.rows = new SheetRows(limit);
    }

    /** The text of a sheet's parts. */
    static RawText of(OdtPackage parts, int limit) throws SAXException, IOException {
        OdsText text = new OdsText(limit);
        OdtText.parse(parts.content(), text);
        return text.rows.raw();
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        boolean unseen = name.equals("table:table") && hidden.contains(attributes.getValue("table:style-name"));
        if (name.equals("table:covered-table-cell") && skipping == 0) {
            column += OdtNumbers.number(attributes, "table:number-columns-repeated", 1);
        }
        if (skipping > 0 || unseen || LEFT_OUT.contains(name) || name.startsWith("draw:")) {
            skipping++;
            return;
        }
        if (name.equals("table:table")) {
            depth++;
        } else if (depth <= 1 || name.startsWith("text:")) {
            start(name, attributes);
        }
    }

    private void start(String name, Attributes attributes) {
        switch (name) {
            case "style:style" -> style = String.valueOf(attributes.getValue("style:name"));
            case "style:table-properties" -> {
                if ("false".equals(attributes.getValue("table:display"))) {
                    hidden.add(style);
                }
            }
            case "table:table-row" -> {
                rowRepeats = OdtNumbers.number(attributes, "table:number-rows-repeated", 1);
                column = 0;
            }
            case "table:table-cell" -> cell(attributes);
            case "text:p", "text:h" -> {
                paragraphs++;
                words.append(' ');
            }
            case "text:s", "text:tab", "text:line-break" -> words.append(' ');
            default -> {
                // brings no text of its own
            }
        }
    }

    private void cell(Attributes attributes) {
        words.setLength(0);
        cellRepeats = OdtNumbers.number(attributes, "table:number-columns-repeated", 1);
        int down = OdtNumbers.number(attributes, "table:number-rows-spanned", 1);
        int across = OdtNumbers.number(attributes, "table:number-columns-spanned", 1);
        if (down > 1) {
            rows.merge(new CellRangeAddress(row, row + down - 1, column, column + Math.max(1, across) - 1));
        }
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
        if (skipping > 0) {
            skipping--;
            return;
        }
        if (name.equals("table:table")) {
            depth--;
            if (depth == 0) {
                rows.endSheet();
                row = 0;
            }
        } else if (name.equals("text:p") || name.equals("text:h")) {
            paragraphs--;
        } else if (depth == 1 && name.equals("table:table-cell")) {
            endCell();
        } else if (depth == 1 && name.equals("table:table-row")) {
            endRow();
        }
    }

    private void endCell() {
        String shown = words.toString();
        for (int i = column; !shown.isBlank() && i < Math.min(column + cellRepeats, MOST_COLUMNS); i++) {
            cells.put(i, shown);
        }
        column += cellRepeats;
    }

    private void endRow() throws SaxText.TooLong {
        for (int i = 0; i < rowRepeats && !cells.isEmpty(); i++) {
            for (Map.Entry<Integer, String> cell : cells.entrySet()) {
                rows.cell(row + i, cell.getKey(), cell.getValue());
            }
        }
        cells.clear();
        row += rowRepeats;
    }

    @Override
    public void characters(char[] units, int start, int length) {
        if (skipping == 0 && paragraphs > 0) {
            words.append(units, start, length);
        }
    }
}
