package org.fuhan.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.fuhan.extract.LetterExtractor;
import org.fuhan.letter.Source;
import org.fuhan.read.LetterReader;
import org.fuhan.read.Limits;
import org.fuhan.read.ReadOutcome;
import org.junit.jupiter.api.Test;

/** From the bytes of a file to its money: the unit of a table's heading reaches each figure under it. */
class TablesOfMoneyTest {
    private static final List<List<String>> TABLE = List.of(
            List.of("类别", "项目", "金额（万元）", "备注"),
            List.of("建设", "新建社区食堂", "1350.5", ""),
            List.of("", "改造社区食堂", "120", "已完成"));

    private final LetterReader reader = new LetterReader(Limits.standard());
    private final LetterExtractor extractor = new LetterExtractor();

    private Map<String, BigDecimal> money(byte[] bytes, String name) {
        ReadOutcome.Read read = (ReadOutcome.Read) reader.read(bytes, name);
        Source source = new Source(name, read.mediaType(), "", 0, read.pages(), false);
        return extractor.extract("", source, read.text()).funding().stream()
                .collect(java.util.stream.Collectors.toMap(f -> f.raw(), f -> f.amountYuan()));
    }

    private static byte[] sheet(Workbook book) throws IOException {
        Sheet sheet = book.createSheet("资金");
        for (int r = 0; r < TABLE.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < TABLE.get(r).size(); c++) {
                String cell = TABLE.get(r).get(c);
                if (cell.matches("[\\d.]+")) {
                    row.createCell(c).setCellValue(Double.parseDouble(cell));
                } else {
                    row.createCell(c).setCellValue(cell);
                }
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private static byte[] document() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("各项目投入如下。");
            XWPFTable table = document.createTable(TABLE.size(), 4);
            for (int r = 0; r < TABLE.size(); r++) {
                for (int c = 0; c < TABLE.get(r).size(); c++) {
                    table.getRow(r).getCell(c).setText(TABLE.get(r).get(c));
                }
            }
            document.write(out);
        }
        return out.toByteArray();
    }

    @Test
    void figuresTakeTheirHeadingsUnit() throws IOException {
        try (Workbook xlsx = new XSSFWorkbook();
                Workbook xls = new HSSFWorkbook()) {
            for (Map<String, BigDecimal> found :
                    List.of(money(sheet(xlsx), "资金.xlsx"), money(sheet(xls), "资金.et"), money(document(), "答复.docx"))) {
                assertThat(found.get("1350.5")).isEqualByComparingTo("13505000");
                assertThat(found.get("120")).isEqualByComparingTo("1200000");
                assertThat(found).hasSize(2);
            }
        }
    }
}
