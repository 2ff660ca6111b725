package org.fuhan.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fuhan.letter.Funding;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Theme;
import org.fuhan.testing.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
    private static final Letter LETTER = Sample.letter("aa", "区财政投入资金120万元，用于台账。标准为每人每月1200元。开展定期摸排。加强宣传。")
            .number("厦湖民函〔2024〕8号", "A")
            .from("厦门市湖里区民政局", "民政")
            .date("2024-06-05")
            .sum("120万元", "1200000", Funding.Role.PAID, null, false)
            .sum("每人每月1200元", "1200", Funding.Role.STANDARD, "人/月", false)
            .programme("彩虹助学行动")
            .measure(Theme.MONITORING, "开展定期摸排。")
            .measure(Theme.PUBLICITY, "加强宣传。")
            .make();

    @TempDir
    Path folder;

    private Evaluation evaluation;

    @BeforeEach
    void reading() {
        evaluation = new Evaluation(file -> Files.exists(file) ? Optional.of(LETTER) : Optional.empty());
    }

    @Test
    void countsWhatIsRightMissedAndInvented() throws IOException {
        Quality quality = evaluate("a.expected.json", """
                {"file": "a.txt", "documentNumber": "厦湖民函[2024] 8号", "replyCategory": "B", "agencies": ["厦门市湖里区民政局"],
                 "date": null, "department": "民政", "programmes": ["彩虹助学", "周六课堂"],
                 "measures": [{"lead": "开展定期摸排", "status": "DONE", "theme": "摸排监测评估"}, {"lead": "建设站点", "status": "DONE", "theme": "设施阵地"}]}
                """);
        assertThat(score(quality, Field.DOCUMENT_NUMBER)).isEqualTo(new Score(1, 0, 0));
        assertThat(score(quality, Field.CATEGORY)).isEqualTo(new Score(0, 1, 1));
        assertThat(score(quality, Field.AGENCY)).isEqualTo(new Score(1, 0, 0));
        assertThat(score(quality, Field.DATE)).isEqualTo(new Score(0, 0, 1));
        assertThat(score(quality, Field.PROGRAMMES)).isEqualTo(new Score(1, 1, 0));
        assertThat(score(quality, Field.OUTLINE)).isEqualTo(new Score(1, 1, 1));
        assertThat(score(quality, Field.THEME)).isEqualTo(new Score(1, 0, 0));
        assertThat(quality.misses()).contains(new Miss(Field.CATEGORY, "a.txt", true, "A"));
    }

    @Test
    void judgesTheSenseOfTheSumsThatWereFound() throws IOException {
        Quality quality = evaluate("a.expected.json", """
                {"file": "a.txt", "measures": [], "funding": [
                  {"raw": "120万元", "amountYuan": 1200000, "bound": "EXACT", "role": "TOTAL", "period": "2023年"},
                  {"raw": "1200元", "amountYuan": 1200, "bound": "EXACT", "per": "每月/名", "role": "STANDARD"},
                  {"raw": "5元", "amountYuan": 5, "bound": "EXACT", "role": "PRICE"}]}
                """);
        assertThat(score(quality, Field.AMOUNT)).isEqualTo(new Score(2, 1, 0));
        assertThat(score(quality, Field.PER)).isEqualTo(new Score(1, 0, 0));
        assertThat(score(quality, Field.ROLE)).isEqualTo(new Score(1, 1, 1));
        assertThat(score(quality, Field.PERIOD).missed()).isEqualTo(1);
        assertThat(quality.scores()).doesNotContainKey(Field.PAYER);
    }

    @Test
    void optionalFactsAreNeitherAskedForNorHeldAgainst() throws IOException {
        Quality quality = evaluate("a.expected.json", """
                {"file": "a.txt", "measures": [], "programmesOptional": ["彩虹助学"],
                 "funding": [{"raw": "120万元", "amountYuan": 1200000}], "fundingOptional": [{"raw": "1200元", "amountYuan": 1200}]}
                """);
        assertThat(quality.scores()).doesNotContainKey(Field.PROGRAMMES);
        assertThat(score(quality, Field.AMOUNT)).isEqualTo(new Score(1, 0, 0));
    }

    @Test
    void aGoldWithoutMeasuresIsJudgedInTheCoreFieldsAlone() throws IOException {
        Quality quality = evaluate("a.gold.json", """
                {"file": "a.txt", "agency": "湖里区民政局", "agencyAlt": ["厦门市湖里区民政局"], "plannedMeasures": 2}
                """);
        assertThat(quality.scores().keySet()).allMatch(Field::isCore);
        assertThat(score(quality, Field.AGENCY)).isEqualTo(new Score(1, 0, 0));
    }

    @Test
    void aLetterThatCannotBeReadMissesEverything() throws IOException {
        write("b.expected.json", """
                {"file": "b.txt", "documentNumber": "甲函〔2024〕1号", "measures": [{"lead": "建设站点", "status": "DONE", "theme": "设施阵地"}]}
                """);
        Quality quality = evaluation.of(GoldFolder.read(folder, folder));
        assertThat(quality.unread()).containsExactly("b.txt");
        assertThat(score(quality, Field.DOCUMENT_NUMBER)).isEqualTo(new Score(0, 1, 0));
        assertThat(score(quality, Field.OUTLINE)).isEqualTo(new Score(0, 1, 0));
        assertThat(quality.macro()).isZero();
    }

    @Test
    void theLikestMeasureIsPairedFirst() {
        Pairing<String, String> pairing = Pairing.of(
                List.of("宣传", "宣传工作"), List.of("宣传工作", "加强宣传"), List.of(String::equals, (g, p) -> p.contains(g)));
        assertThat(pairing.pairs())
                .containsExactly(new Pairing.Pair<>("宣传", "加强宣传"), new Pairing.Pair<>("宣传工作", "宣传工作"));
        assertThat(pairing.missed()).isEmpty();
        assertThat(pairing.invented()).isEmpty();
    }

    @Test
    void likenessOverlooksMarksAndWidthOnly() {
        assertThat(Likeness.plain("《关于 加强Ａ·Ｂ—建设》。")).isEqualTo("关于加强AB-建设");
        assertThat(Likeness.plain("**")).isNull();
        assertThat(Likeness.sameName("助学", "周六助学课堂")).isFalse();
        assertThat(Likeness.sameName("助学课堂", "周六助学课堂")).isTrue();
        assertThat(Likeness.sameNumber(new BigDecimal("1.50"), new BigDecimal("1.5")))
                .isTrue();
        assertThat(Likeness.sameNumber(new BigDecimal("1000000"), new BigDecimal("1000002")))
                .isFalse();
    }

    @Test
    void aGoldThatIsNotRightIsToldByName() throws IOException {
        assertThatThrownBy(() -> GoldFolder.read(folder, folder)).isInstanceOf(BadGold.class);
        write("c.expected.json", "{\"file\": 1");
        assertThatThrownBy(() -> GoldFolder.read(folder, folder))
                .isInstanceOf(BadGold.class)
                .hasMessageContaining("c.expected.json")
                .hasMessageContaining("MALFORMED");
    }

    private Quality evaluate(String name, String gold) throws IOException {
        write("a.txt", LETTER.text());
        write(name, gold);
        return evaluation.of(GoldFolder.read(folder, folder));
    }

    private void write(String name, String words) throws IOException {
        Files.writeString(folder.resolve(name), words);
    }

    private static Score score(Quality quality, Field field) {
        return Objects.requireNonNull(quality.scores().get(field), field.label());
    }
}
