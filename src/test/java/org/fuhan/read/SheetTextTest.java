package org.fuhan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTextTest {
    private static Workbook book(String kind) {
        return kind.equals("xlsx") ? new XSSFWorkbook() : new HSSFWorkbook();
    }

    private static void row(Sheet sheet, int number, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            Cell cell = (sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number)).createCell(i);
            switch (cells[i]) {
                case Double figure -> cell.setCellValue(figure);
                case String words -> cell.setCellValue(words);
                default -> throw new IllegalArgumentException();
            }
        }
    }

    private static byte[] bytes(Workbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private static void format(Workbook book, Cell cell, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void rowsAreLinesAndCellsAsTheyAreShown(String kind) throws IOException {
        try (Workbook book = book(kind)) {
            Sheet sheet = book.createSheet("资金");
            row(sheet, 0, "云台区社区食堂资金表");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            row(sheet, 2, "类别", "项目", "金额（万元）", "备注");
            row(sheet, 3, "建设", "新建\n食堂", 1350.5, "");
            row(sheet, 4, "", "改造食堂", 120.0, "完成");
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 0));
            format(book, sheet.getRow(3).getCell(2), "#,##0.00");
            sheet.getRow(4).createCell(4).setCellFormula("C4+C5");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            row(sheet, 5, "截至", 45_509.0);
            format(book, sheet.getRow(5).getCell(1), "yyyy\"年\"m\"月\"d\"日\"");
            row(book.createSheet("底稿"), 0, "不公开");
            book.setSheetVisibility(1, SheetVisibility.HIDDEN);
            row(book.createSheet("说明"), 0, "资金由区财政承担。");
            ReadOutcome.Read read = (ReadOutcome.Read) Samples.read(bytes(book), "a." + kind);
            assertThat(read.text().text()).isEqualTo("""
                            云台区社区食堂资金表
                            类别\t项目\t金额（万元）\t备注\t—
                            建设\t新建 食堂\t1,350.50\t—\t—
                            建设\t改造食堂\t120\t完成\t1470.5
                            截至\t2024年8月5日\t—\t—\t—
                            资金由区财政承担。""");
            assertThat(read.pages()).isEqualTo(2);
            assertThat(read.mediaType()).isEqualTo((kind.equals("xlsx") ? Format.XLSX : Format.XLS).mediaType());
        }
    }

    @Test
    void aTableWithoutMoneyKeepsItsBlanks() {
        assertThat(BlankCells.filled("文件\t\t签发人：\n甲\t\t乙")).isEqualTo("文件\t\t签发人：\n甲\t\t乙");
        assertThat(BlankCells.filled("单位：万元\n项目\t金额\t备注\n甲\t3\t\n\t4\t\n说明"))
                .isEqualTo("单位：万元\n项目\t金额\t备注\n甲\t3\t—\n—\t4\t—\n说明");
    }

    @Test
    void aSheetThatWpsSavedIsToldByItsContent() throws IOException {
        try (Workbook book = book("xls")) {
            row(book.createSheet(), 0, "南山市", "云台区");
            assertThat(Samples.said(Samples.read(bytes(book), "表.et"))).isEqualTo("南山市\t云台区");
            assertThat(Samples.said(Samples.read(bytes(book), "表.doc"))).isEqualTo("南山市\t云台区");
        }
    }

    @Test
    void protectedOrBrokenSheetsAreNamedSo() throws Exception {
        byte[] xlsx;
        byte[] xls;
        try (Workbook book = book("xlsx");
                Workbook old = book("xls")) {
            row(book.createSheet(), 0, "南山市");
            row(old.createSheet(), 0, "南山市");
            xlsx = bytes(book);
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            xls = bytes(old);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(Samples.said(Samples.read(encrypted(xlsx), "a.xlsx"))).isEqualTo("encrypted");
        assertThat(Samples.said(Samples.read(xls, "a.xls"))).isEqualTo("encrypted");
        assertThat(Samples.said(Samples.read(Arrays.copyOf(xlsx, xlsx.length / 2), "a.xlsx")))
                .isEqualTo("truncated");
    }

    private static byte[] encrypted(byte[] xlsx) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(xlsx));
                    var sink = encryptor.getDataStream(files)) {
                parts.save(sink);
            }
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    @Test
    void sheetsThatUnfoldBeyondMeasureAreGivenUp() {
        byte[] bomb = Samples.zip(Map.of(
                "[Content_Types].xml", new byte[1], "xl/workbook.xml", new byte[1], "xl/a.xml", new byte[90 << 20]));
        assertThat(Samples.said(Samples.read(bomb, "a.xlsx"))).isEqualTo("too-large");
    }

    @Test
    void aSheetOfFarColumnsTakesNoMemory() throws IOException {
        try (Workbook book = book("xlsx")) {
            Sheet sheet = book.createSheet();
            for (int i = 0; i < 50; i++) {
                sheet.createRow(i * 1000).createCell(i % 2 == 0 ? 0 : 16_000).setCellValue("甲");
            }
            assertThat(List.of(Samples.said(Samples.read(bytes(book), "a.xlsx")).length()))
                    .allMatch(length -> length < 300);
        }
    }

    private static byte[] ods(String automaticStyles, String tables) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", Samples.utf8("application/vnd.oasis.opendocument.spreadsheet"));
        parts.put("content.xml", Samples.utf8("""
                <?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
                xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles>
                %s</office:automatic-styles><office:body><office:spreadsheet>%s</office:spreadsheet></office:body>
                </office:document-content>""".formatted(automaticStyles, tables)));
        return Samples.zip(parts);
    }

    /** The text of a cell, or the attributes and the text of one, divided by a bar. */
    private static String odsRow(String attributes, String... cells) {
        StringBuilder row = new StringBuilder("<table:table-row " + attributes + ">");
        for (String cell : cells) {
            int bar = cell.indexOf('|');
            String words = cell.substring(bar + 1);
            row.append("<table:table-cell ")
                    .append(cell, 0, Math.max(0, bar))
                    .append('>')
                    .append(words.isEmpty() ? "" : "<text:p>" + words + "</text:p>")
                    .append("</table:table-cell>");
        }
        return row.append("</table:table-row>").toString();
    }

    @Test
    void anOpenDocumentsSheetIsReadLikeTheOthers() {
        String hidden = "<style:style style:name=\"ta2\" style:family=\"table\">"
                + "<style:table-properties table:display=\"false\"/></style:style>";
        String tables = "<table:content-validations><table:content-validation><table:help-message><text:p>只填数</text:p>"
                + "</table:help-message></table:content-validation></table:content-validations>"
                + "<table:table table:name=\"资金\" table:style-name=\"ta1\">"
                + odsRow("", "table:number-columns-spanned=\"4\"|云台区社区食堂资金表")
                + odsRow("table:number-rows-repeated=\"2\"", "table:number-columns-repeated=\"4\"|")
                + odsRow("", "类别", "项目", "金额（万元）", "备注")
                + odsRow(
                        "",
                        "table:number-rows-spanned=\"2\"|建设",
                        "|新建</text:p><office:annotation><text:p>核对</text:p></office:annotation><text:p>食堂",
                        "office:value-type=\"float\" office:value=\"1350.5\"|1,350.50",
                        "|")
                + odsRow("", "table:number-columns-repeated=\"1\"|", "改造<text:s/>食堂", "120", "完成")
                        .replaceFirst(
                                "<table:table-cell (.*?)</table:table-cell>",
                                "<table:covered-table-cell $1</table:covered-table-cell>")
                + odsRow("table:number-rows-repeated=\"2\"", "补贴", "table:number-columns-repeated=\"2\"|3", "按月")
                + odsRow("table:number-rows-repeated=\"1048000\"", "table:number-columns-repeated=\"16384\"|")
                + "</table:table><table:table table:style-name=\"ta2\">"
                + odsRow("", "不公开")
                + "</table:table><table:table table:style-name=\"ta1\"><table:shapes><draw:frame><draw:text-box><text:p>图注"
                + "</text:p></draw:text-box></draw:frame></table:shapes>"
                + odsRow("", "资金由区财政承担。")
                + "</table:table>";
        ReadOutcome.Read read = (ReadOutcome.Read) Samples.read(ods(hidden, tables), "表.ods");
        assertThat(read.text().text()).isEqualTo("""
                        云台区社区食堂资金表
                        类别\t项目\t金额（万元）\t备注
                        建设\t新建 食堂\t1,350.50\t—
                        建设\t改造 食堂\t120\t完成
                        补贴\t3\t3\t按月
                        补贴\t3\t3\t按月
                        资金由区财政承担。""");
        assertThat(read.pages()).isEqualTo(2);
        assertThat(read.mediaType()).isEqualTo("application/vnd.oasis.opendocument.spreadsheet");
    }

    @Test
    void anOpenDocumentsSheetMadeToUnfoldBeyondMeasureIsGivenUp() {
        String bomb = "<table:table>"
                + odsRow("table:number-rows-repeated=\"999999\"", "table:number-columns-repeated=\"999999\"|南山市")
                + "</table:table>";
        assertThat(Samples.said(Samples.read(ods("", bomb), "表.ods"))).isEqualTo("too-large");
        String wide = "<table:table>"
                + odsRow("", "table:number-columns-repeated=\"9999999\"|南", "尾")
                + odsRow("", "第二行")
                + "</table:table>";
        String widest = Samples.said(Samples.read(ods("", wide), "表.ods"));
        assertThat(widest).startsWith("南\t南\t").endsWith("第二行");
        assertThat(widest.chars().filter(unit -> unit == '南')).hasSize(16_384);
        String inner = odsRow("", "内一", "内二");
        String nested = "<table:table>"
                + odsRow("", "外层", "<table:table table:is-sub-table=\"true\">" + inner + inner + "</table:table>", "尾")
                + odsRow("", "第二行")
                + "</table:table>";
        assertThat(Samples.said(Samples.read(ods("", nested), "表.ods"))).isEqualTo("外层\t内一 内二 内一 内二\t尾\n第二行");
        byte[] whole = ods("", "<table:table>" + odsRow("", "南山市", "云台区") + "</table:table>");
        assertThat(Samples.said(Samples.read(whole, "表.ods"))).isEqualTo("南山市\t云台区");
        assertThat(Samples.said(Samples.read(Arrays.copyOf(whole, whole.length - 30), "表.ods")))
                .isEqualTo("truncated");
    }
}
