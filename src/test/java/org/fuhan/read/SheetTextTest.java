package org.fuhan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
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
}
