package org.fuhan.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.SimpleDateFormat;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.Styles;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Sheets (XLSX, XLS and what WPS saves as ET) → text: cells as they are shown, results and not formulas; hidden sheets, comments, headers
 * and footers are left out. An XLSX is read as a stream, so that a large one takes little memory. Stateless.
 */
final class SheetText {
    private static final long MOST_UNFOLDED = 256L << 20;

    private SheetText() {}

    static RawText ofPackage(byte[] bytes, Limits limits) throws IOException, SAXException {
        measure(bytes);
        SheetRows rows = new SheetRows(limits.maxCharacters());
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            XSSFReader book = new XSSFReader(parts);
            SharedStrings strings = new ReadOnlySharedStringsTable(parts, false);
            HiddenSheets hidden = new HiddenSheets();
            try (InputStream in = book.getWorkbookData()) {
                parse(in, hidden);
            }
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) book.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream in = sheets.next()) {
                    if (!hidden.names.contains(sheets.getSheetName())) {
                        parse(in, new StreamedSheet(book.getStylesTable(), strings, rows));
                        rows.endSheet();
                    }
                }
            }
        } catch (OpenXML4JException | ParserConfigurationException e) {
            throw new IOException(e);
        }
        return rows.raw();
    }

    static RawText ofOle(byte[] bytes, Limits limits) throws IOException, SAXException {
        SheetRows rows = new SheetRows(limits.maxCharacters());
        DataFormatter formatter = formatter();
        try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                if (book.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                    sheet(book.getSheetAt(i), formatter, rows);
                }
            }
        } catch (OldExcelFormatException e) {
            throw CannotRead.unsupported("XLS of Excel 95 and older");
        }
        return rows.raw();
    }

    private static void sheet(Sheet sheet, DataFormatter formatter, SheetRows rows) throws SaxText.TooLong {
        for (Row row : sheet) {
            for (Cell cell : row) {
                rows.cell(cell.getRowIndex(), cell.getColumnIndex(), formatter.formatCellValue(cell));
            }
        }
        sheet.getMergedRegions().forEach(rows::merge);
        rows.endSheet();
    }

    private static DataFormatter formatter() {
        DataFormatter formatter = new DataFormatter(Locale.SIMPLIFIED_CHINESE);
        formatter.setUseCachedValuesForFormulaCells(true);
        formatter.addFormat("m/d/yy", new SimpleDateFormat("yyyy/M/d", Locale.SIMPLIFIED_CHINESE));
        return formatter;
    }

    private static void measure(byte[] bytes) throws IOException {
        Budget budget = Budget.ofDocument(bytes.length, MOST_UNFOLDED);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/workbook.bin")) {
                    throw CannotRead.unsupported("XLSB");
                }
                budget.measure(zip);
            }
        } catch (Budget.Exceeded e) {
            throw e.asFailure();
        } catch (IllegalArgumentException e) {
            throw new IOException("not a name in UTF-8", e);
        }
    }

    private static void parse(InputStream in, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(handler);
        parser.parse(new InputSource(in));
    }

    /** The names of the sheets that the workbook does not show. */
    private static final class HiddenSheets extends DefaultHandler {
        private final Set<String> names = new HashSet<>();

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            String state = attributes.getValue("state");
            if (local.equals("sheet") && state != null && !state.equals("visible")) {
                names.add(attributes.getValue("name"));
            }
        }
    }

    /** A sheet's XML, with the merged regions that POI's own reader of streams leaves out. */
    private static final class StreamedSheet extends XSSFSheetXMLHandler {
        private final SheetRows rows;

        StreamedSheet(Styles styles, SharedStrings strings, SheetRows rows) {
            super(styles, null, strings, new Shown(rows), formatter(), false);
            this.rows = rows;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            super.startElement(uri, local, name, attributes);
            String region = local.equals("mergeCell") ? attributes.getValue("ref") : null;
            if (region != null) {
                rows.merge(CellRangeAddress.valueOf(region));
            }
        }
    }

    /** Takes cells as POI gives them; a sheet too large ends the parse. */
    private static final class Shown implements XSSFSheetXMLHandler.SheetContentsHandler {
        private final SheetRows rows;
        private int row;
        private int column;

        Shown(SheetRows rows) {
            this.rows = rows;
        }

        @Override
        public void startRow(int started) {
            row = started;
            column = -1;
        }

        @Override
        public void endRow(int ended) {
            // the next one tells its number
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String shown, @Nullable XSSFComment comment) {
            column = reference == null ? column + 1 : new CellAddress(reference).getColumn();
            try {
                rows.cell(row, column, shown == null ? "" : shown);
            } catch (SaxText.TooLong e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
