package org.fuhan.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fuhan.letter.Letter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What would take a careless rule quadratic time: one thing over and over, as one paragraph and as lines of their own. Four times as
 * much may take no more than eight times as long (processor time, the best of several runs), and nothing more than a second for
 * 100 KB.
 */
class WorstInputsTest {
    private static final int SMALL = 20_000;
    private static final int LARGE = 80_000;
    private static final int MOST_TRIES = 6;
    private static final double MOST_GROWTH = 8;
    /** Too short to tell growth from noise. */
    private static final long NEGLIGIBLE_NANOS = 60_000_000;

    private static final long A_SECOND = 1_000_000_000;
    private static final long HUNDRED_KILOBYTES = 100_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final List<String> UNITS = List.of(
            "7",
            "20",
            "2024",
            "1.5",
            "1,",
            "13800001234 ",
            "110101199003071234 ",
            "《",
            "》",
            "《甲》",
            "（",
            "）",
            "(",
            "〔",
            "〔2024〕",
            "政发〔2024〕",
            "一、",
            "（一）",
            "1.",
            "一是",
            "“",
            "”",
            "“甲”、",
            "‘",
            "万",
            "亿",
            "元",
            "万元",
            "3万元",
            "3万元、",
            "5-10万元",
            "最高不超过",
            "每",
            "每人每月",
            "元/人·月",
            "百分之",
            "12%",
            "人",
            "3人",
            "王",
            "王李",
            "林致远、",
            "患儿林致远",
            "村民王明家",
            "村民李小明家、",
            "林致远同学",
            "林致远，14岁，",
            " ",
            "　",
            "\t",
            "甲\t3\t",
            "- ",
            "|",
            "| 甲 ",
            "*",
            "**甲",
            "# ",
            "_",
            "—",
            "— 1 —",
            "关于",
            "关于甲的",
            "关于印发",
            "号",
            "第3号",
            "第",
            "A",
            "Abc1",
            "http://a.b/",
            "<b>",
            "&amp;",
            "阿·",
            "阿依·",
            "·",
            "的",
            "建议",
            "提案",
            "委员",
            "代表",
            "代表：",
            "林致远代表、",
            "云台县",
            "云台县民政局",
            "福建省厦门市",
            "鼓楼区",
            "镇",
            "2024年",
            "2024年5月6日",
            "今年以来",
            "电话",
            "联系人：林致远",
            "电话0599-5550123 ",
            "抄送：",
            "项目",
            "工程",
            "开展",
            "实施甲工程",
            "开展甲、乙、",
            "1+1+",
            "平台",
            "家住",
            "家住甲3号",
            "岁",
            "父亲",
            "患",
            "，",
            "。",
            "；",
            "：",
            "、",
            "！",
            "甲，",
            "甲。",
            "针对",
            "投入",
            "其中：",
            "其中3万元、",
            "合计",
            "下一步",
            "已完成",
            "将推进",
            "\ud840\udc00",
            "\u200b",
            "\ue000",
            "⻓",
            "％",
            "\u0000");

    @BeforeAll
    static void warmUp() {
        for (int i = 0; i < 10; i++) {
            Texts.all().forEach(text -> Texts.GUARD.mask(Texts.letter(text)));
        }
    }

    static List<String> units() {
        List<String> units = new ArrayList<>(UNITS);
        UNITS.forEach(unit -> units.add(unit + "\n"));
        units.addAll(Texts.all().subList(0, 3));
        return units;
    }

    @ParameterizedTest
    @MethodSource("units")
    void workGrowsWithTheText(String unit) {
        double growth = Double.MAX_VALUE;
        long small = Long.MAX_VALUE;
        long large = Long.MAX_VALUE;
        for (int i = 0; i < MOST_TRIES && growth > MOST_GROWTH; i++) {
            large = Math.min(large, nanos(letter(unit, LARGE)));
            small = Math.min(small, large < NEGLIGIBLE_NANOS ? large : nanos(letter(unit, SMALL)));
            growth = large < NEGLIGIBLE_NANOS ? 1 : (double) large / small;
        }
        assertThat(growth)
                .as("%d ns for %d, %d ns for %d", small, SMALL, large, LARGE)
                .isLessThanOrEqualTo(MOST_GROWTH);
        assertThat(large * HUNDRED_KILOBYTES / bytes(letter(unit, LARGE))).isLessThan(A_SECOND);
    }

    private static String letter(String unit, int length) {
        return """
                云台县财政局
                云财函〔2023〕16号
                对县政协十一届二次会议第45号提案的答复
                杜若白委员：
                您提出的《关于修复堤防的提案》收悉，现答复如下：
                """ + unit.repeat(length / unit.length()) + "\n感谢您的关心。\n云台县财政局\n2023年7月19日\n";
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static long nanos(String raw) {
        long start = THREADS.getCurrentThreadCpuTime();
        Letter letter = Texts.GUARD.mask(Texts.letter(raw));
        long nanos = THREADS.getCurrentThreadCpuTime() - start;
        assertThat(letter.text().length()).isLessThanOrEqualTo(raw.length());
        return nanos;
    }
}
