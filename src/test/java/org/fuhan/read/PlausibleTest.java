package org.fuhan.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlausibleTest {
    private static boolean layer(String text) {
        return Plausible.layer(Plausible.Count.of(text));
    }

    @Test
    void aLetterIsPlausible() {
        assertThat(layer(PrintedLetter.plain(PrintedLetter.LETTER))).isTrue();
        assertThat(layer("云台区民政局\n2024年8月5日")).isTrue();
    }

    @Test
    void anEarlierRecognitionWithMistakesIsPlausible() {
        assertThat(layer("林 致 远 委 员: 您 提 出 的 《 关 于 完 善 社 区 食 堂 运 菅 补 助 的 提 案 》 收 悉 , 现 笞 复 如 下 :"))
                .isTrue();
    }

    @Test
    void aPageOfFiguresOrLatinTextIsPlausible() {
        assertThat(layer("Annex 1\n" + "Total 12345 67890 Yuntai 2024\n".repeat(5)))
                .isTrue();
    }

    @Test
    void nothingAPageNumberOrAStampIsNot() {
        assertThat(layer("")).isFalse();
        assertThat(layer("— 3 —")).isFalse();
        assertThat(layer("Scanned with CamScanner")).isFalse();
        assertThat(layer("扫描件")).isFalse();
    }

    @Test
    void whatFontsWithoutATableGiveIsNot() {
        assertThat(layer("\ue012\ue034\ue0a1\ue0b2".repeat(50))).isFalse();
        assertThat(layer("\ufffd\ufffd委员\ufffd".repeat(50))).isFalse();
        assertThat(layer("ÎÒÃÇµÄÏîÄ¿".repeat(50))).isFalse();
        assertThat(layer("!\"#$%&'()*+,-./".repeat(50))).isFalse();
        StringBuilder rare = new StringBuilder();
        for (char c = '\u8100'; c < '\u8200'; c++) {
            rare.append(c);
        }
        assertThat(layer(rare.toString())).isFalse();
    }

    @Test
    void whatIsRecognisedInAPhotographIsNoText() {
        assertThat(Plausible.recognised("| 8 中 ~~\n_ 人 ; ' ¥\n")).isFalse();
        assertThat(Plausible.recognised("云台区民政局\n2024年8月5日\n")).isTrue();
    }
}
