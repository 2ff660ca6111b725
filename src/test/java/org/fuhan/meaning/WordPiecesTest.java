package org.fuhan.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPiecesTest {
    private static final Vocabulary VOCABULARY = vocabulary();
    private static final WordPieces PIECES = new WordPieces(VOCABULARY);

    private static Vocabulary vocabulary() {
        try (InputStream json = WordPiecesTest.class.getResourceAsStream("/bge-small-zh-v1.5-q-tokenizer.json")) {
            return Vocabulary.read(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theVocabularyIsWhole() {
        assertThat(VOCABULARY.size()).isEqualTo(21_128);
        assertThat(VOCABULARY.number("[PAD]")).isZero();
        assertThat(VOCABULARY.number("\"")).isEqualTo(107);
        assertThat(VOCABULARY.number("\\")).isEqualTo(139);
        assertThat(VOCABULARY.number("##\"")).isEqualTo(13_318);
        assertThat(VOCABULARY.number("##😎")).isEqualTo(21_127);
        assertThat(VOCABULARY.number("APP")).isEqualTo(Vocabulary.MISSING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "老旧小区 | 老 旧 小 区",
                "2025年1920万元 | 2025 年 1920 万 元",
                "19204567 | 1920 ##45 ##67",
                "APP平台 | app 平 台",
                "“互联网+”，好。 | [UNK] 互 联 网 + [UNK] ， 好 。",
                "3.5% | 3 . 5 %",
                "a b | a b",
                "厦湖民函〔2025〕5号 | 厦 湖 民 函 〔 2025 〕 5 号",
                "龘𠮷 | [UNK] [UNK]",
                "👍🔥 | 👍 ##🔥",
            })
    void textIsCutAsTheModelLearntIt(String text, String pieces) {
        assertThat(PIECES.of(text, 512)).isEqualTo(numbers("[CLS] " + pieces + " [SEP]"));
    }

    @Test
    void whatIsNotWritingGoes() {
        assertThat(PIECES.of("养\u200B老\u0000\uFFFD\uD800", 512)).isEqualTo(PIECES.of("养老", 512));
        assertThat(PIECES.of("养　老\u00A0\n", 512)).isEqualTo(PIECES.of("养老", 512));
    }

    @Test
    void nothingIsTheTwoMarksAlone() {
        assertThat(PIECES.of("", 512)).isEqualTo(numbers("[CLS] [SEP]"));
        assertThat(PIECES.of(" \n", 512)).isEqualTo(numbers("[CLS] [SEP]"));
    }

    @Test
    void longTextEndsWithItsMark() {
        for (String text :
                new String[] {"养".repeat(10_000), "x".repeat(10_000), "ab1 ".repeat(2_500), "🙂".repeat(5_000)}) {
            long[] pieces = PIECES.of(text, 512);
            assertThat(pieces.length).isBetween(3, 512);
            assertThat(pieces[pieces.length - 1]).isEqualTo(VOCABULARY.number("[SEP]"));
        }
        assertThat(PIECES.of("养".repeat(510), 512)).hasSize(512).isEqualTo(PIECES.of("养".repeat(511), 512));
    }

    private static long[] numbers(String pieces) {
        return Arrays.stream(pieces.split(" "))
                .mapToLong(piece -> {
                    assertThat(VOCABULARY.number(piece)).as(piece).isNotEqualTo(Vocabulary.MISSING);
                    return VOCABULARY.number(piece);
                })
                .toArray();
    }
}
