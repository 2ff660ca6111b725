package org.fuhan.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fuhan.index.LuceneIndex;
import org.fuhan.json.LetterJson;
import org.fuhan.search.LetterSearch;
import org.fuhan.search.SearchRequest;
import org.fuhan.testing.Dictionary;
import org.fuhan.testing.Letters;
import org.fuhan.testing.Places;
import org.fuhan.testing.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterExportTest {
    private final LuceneIndex index;
    private final LetterExport export;

    LetterExportTest(@TempDir Path folder) {
        index = LuceneIndex.open(folder, new Dictionary());
        export = new LetterExport(index, new LetterSearch(index, Places.regions()));
    }

    @BeforeEach
    void fill() {
        Letters.ALL.forEach(index::put);
        index.commit();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void everyFigureCarriesItsCitation() throws IOException {
        StringBuilder out = new StringBuilder();

        LetterExport.Summary summary = export.figures(SearchRequest.of("困境儿童"), LetterExport.Format.CSV, out);

        assertThat(out.charAt(0)).isEqualTo('\uFEFF');
        List<CSVRecord> rows = rows(out);
        assertThat(summary).isEqualTo(new LetterExport.Summary(2, 2, rows.size()));
        assertThat(rows).hasSize(5).allSatisfy(row -> {
            String text = (row.get("letterId").equals("aa01") ? Letters.CHILDREN : Letters.SCHOOLS).text();
            String quoted = text.substring(Integer.parseInt(row.get("start")), Integer.parseInt(row.get("end")));
            assertThat(quoted).isEqualTo(row.get("raw"));
            assertThat(row.get("sentence")).contains(row.get("raw"));
            assertThat(row.get("documentNumber")).contains("号");
        });
        assertThat(rows.get(0).get("value")).isEqualTo("1200000");
        assertThat(rows.get(1).get("per")).isEqualTo("人/月");
        assertThat(rows.get(1).get("region")).isEqualTo("福建省厦门市湖里区");
        assertThat(out).as("a family's own sum").doesNotContain("2400");
    }

    @Test
    void lettersAlikeHaveOneGroup() throws IOException {
        index.put(Sample.letter("ff06", "老旧小区加装电梯每台30万元。").make(), "cc03");
        index.commit();
        StringBuilder letters = new StringBuilder();
        StringBuilder figures = new StringBuilder();

        export.letters(SearchRequest.of("加装电梯"), LetterExport.Format.CSV, letters);
        export.figures(SearchRequest.of("加装电梯"), LetterExport.Format.CSV, figures);

        assertThat(rows(letters))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.get("group")).isEqualTo("cc03"));
        assertThat(rows(figures))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("group")).isEqualTo("cc03"));
    }

    @Test
    void noCellIsAFormula() throws IOException {
        index.put(Sample.letter("dd04", "x")
                .title("=HYPERLINK(\"http://x\")")
                .number("+1", "@A")
                .make());
        index.put(Sample.letter("ee05", "x").title("-1+1,\"引号\"\n换行").make());
        index.commit();
        StringBuilder out = new StringBuilder();

        export.letters(SearchRequest.of(""), LetterExport.Format.CSV, out);

        List<CSVRecord> rows = rows(out);
        assertThat(rows).hasSize(5);
        assertThat(rows.stream().map(row -> row.get("title")))
                .contains("'=HYPERLINK(\"http://x\")", "'=关于老旧小区加装电梯的答复", "'-1+1,\"引号\"\n换行");
        assertThat(rows.stream().map(row -> row.get("documentNumber"))).contains("'+1");
        assertThat(rows.stream().map(row -> row.get("replyCategory"))).contains("'@A");
    }

    @Test
    void jsonHoldsAllOfIt() {
        StringBuilder letters = new StringBuilder();
        StringBuilder figures = new StringBuilder();

        export.letters(SearchRequest.of("").with(1, 1), LetterExport.Format.JSON, letters);
        export.figures(SearchRequest.of("电梯"), LetterExport.Format.JSON, figures);

        assertThat(letters.toString()).contains(LetterJson.write(Letters.CHILDREN));
        Exported all = LetterJson.read(letters.toString(), Exported.class);
        assertThat(all.hits()).hasSize(3);
        assertThat(List.of(all.total(), all.exported(), all.rows())).containsOnly(3L);
        assertThat(LetterJson.read(figures.toString(), Exported.class).rows()).isEqualTo(2);
        assertThat(figures.toString()).contains("\"raw\":\"每台30万元\",\"value\":300000,");
    }

    @Test
    void nothingFoundIsAnEmptyTable() throws IOException {
        StringBuilder csv = new StringBuilder();
        StringBuilder json = new StringBuilder();

        export.letters(SearchRequest.of("火星探测"), LetterExport.Format.CSV, csv);
        export.letters(SearchRequest.of("火星探测"), LetterExport.Format.JSON, json);

        assertThat(rows(csv)).isEmpty();
        assertThat(json.toString()).isEqualTo("{\"hits\":[\n],\"total\":0,\"exported\":0,\"rows\":0}\n");
    }

    record Exported(List<Object> hits, long total, long exported, long rows) {}

    private static List<CSVRecord> rows(StringBuilder out) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(out.substring(1)))
                .getRecords();
    }
}
