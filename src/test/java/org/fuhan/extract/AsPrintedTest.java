package org.fuhan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fuhan.letter.Contact;
import org.fuhan.letter.Disclosure;
import org.fuhan.letter.Funding;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Proposer;
import org.fuhan.letter.Source;
import org.fuhan.text.Cleaner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters in traditional characters, and the line of work that an agency's name tells. */
class AsPrintedTest {
    private static final String LETTER = """
            珠海市民政局
            珠民函〔2023〕18號
            答覆類別：A類
            關於對市政協十屆三次會議第45號提案的答覆
            林致遠委員：
            您提出的《關於發展社區養老服務的提案》（第45號）收悉，現答覆如下：
            一、主要做法
            （一）增加補助。每床每年補助不超過900元，2022年撥付386萬元。
            （二）培訓人員。開設「康樂課堂」，培訓護理員1200人次。
            感謝您對民政工作的關心！
            珠海市民政局
            2023年7月14日
            （聯繫人：高若蘭，聯繫電話：0756-2120000）
            公開方式：主動公開
            主辦：珠海市人民政府辦公室 聯繫電話：0756-2999999 粵ICP備12345678號
            """;

    private static Letter letter(String text) {
        return new LetterExtractor()
                .extract("x", new Source("x.txt", "text/plain", "0", 0, 1, false), Cleaner.clean(text));
    }

    @Test
    void traditionalCharactersAreReadAndKept() {
        Letter letter = letter(LETTER);
        assertThat(letter.documentNumber()).isEqualTo("珠民函〔2023〕18號");
        assertThat(letter.replyCategory()).isEqualTo("A");
        assertThat(letter.title()).isEqualTo("關於對市政協十屆三次會議第45號提案的答覆");
        assertThat(letter.proposal()).isNotNull();
        assertThat(letter.proposers()).extracting(Proposer::name).containsExactly("林致遠");
        assertThat(letter.date()).isEqualTo(LocalDate.of(2023, 7, 14));
        assertThat(letter.contacts()).extracting(Contact::name).containsExactly("高若蘭");
        assertThat(letter.contacts()).extracting(Contact::phone).containsExactly("0756-2120000");
        assertThat(letter.disclosure()).isEqualTo(Disclosure.PROACTIVE);
        assertThat(letter.text()).contains("補助不超過900元");
    }

    @Test
    void sumsKeepTheirPrintedWords() {
        List<Funding> funding = letter(LETTER).funding();
        assertThat(funding).extracting(Funding::raw).containsExactly("不超過900元", "386萬元");
        assertThat(funding).extracting(Funding::role).containsExactly(Funding.Role.STANDARD, Funding.Role.PAID);
        assertThat(funding).extracting(Funding::bound).containsExactly(Funding.Bound.UP_TO, Funding.Bound.EXACT);
        assertThat(letter(LETTER).programmes())
                .extracting(programme -> programme.name())
                .containsExactly("康樂課堂");
    }

    @Test
    void aNameInTraditionalCharactersMakesNoTraditionalLetter() {
        Letter letter = letter("珠海市民政局\n关于市政协十届三次会议第45号提案的答复\n於瓊委员：\n您提出的《关于发展社区养老服务的提案》收悉，现答复如下：\n一、主要做法\n"
                + "建成社区养老服务站三十处，培训护理人员六百人次，按季度检查服务质量并公布结果。\n珠海市民政局\n2023年7月14日");
        assertThat(letter.proposers()).extracting(Proposer::name).containsExactly("於瓊");
        assertThat(letter.agencies()).containsExactly("珠海市民政局");
    }

    @ParameterizedTest
    @CsvSource({"人民政府城市管理委员会办公室, 城市管理", "人民政府办公室, 综合", "东湖新技术开发区管理委员会, 综合", "交通街道办事处, 综合", "交通运输局, 交通运输"})
    void departmentByTheWordThatSaysMost(String name, String department) {
        assertThat(AgencyNames.department(name)).contains(department);
    }
}
