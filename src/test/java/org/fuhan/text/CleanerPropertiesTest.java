package org.fuhan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text: never a throw, origins in order, clean text stays as it is. */
class CleanerPropertiesTest {
    private static final List<String> PIECES = List.of(
            "云台区民政局",
            "\n",
            "\n\n",
            " ",
            "　",
            "\t",
            "# ",
            "**",
            "__",
            "- ",
            "> ",
            "---",
            "|",
            "— 1 —",
            "12",
            "3 000",
            "万元",
            "2024",
            "年",
            "月",
            "8",
            "5日",
            "〔",
            "〕",
            "号",
            "第",
            "一、",
            "（一）",
            "1. ",
            "林致远",
            "代表",
            "：",
            "，",
            "。",
            "；",
            "“",
            "”",
            "《",
            "》",
            "(",
            ")",
            "联系人",
            "电话",
            "0599-5550123",
            "\u200b",
            "\ufeff",
            "\ue123",
            "⻓",
            "％",
            "Ａ",
            "\r",
            "\r\n",
            "\f",
            "\ud83d",
            "\ude00",
            "😀",
            "<br>",
            "&nbsp;",
            "\\",
            "`",
            "对区政协第三次会议",
            "提案的答复",
            "关于",
            "。\n",
            "，\n",
            "去年以来我们会同有关部门组织了多次专项检查和整治行动",
            "*",
            "+",
            "抄送",
            "\u0000");

    @Property(tries = 3000)
    void cleanTextStaysAsItIs(@ForAll("mutated") String raw) {
        String clean = Cleaner.clean(raw).text();
        assertThat(Cleaner.clean(clean).text()).isEqualTo(clean);
    }

    @Property(tries = 1500)
    void originsRiseAndLieInTheRawText(@ForAll("mutated") String raw) {
        CleanText clean = Cleaner.clean(raw);
        int before = -1;
        for (int i = 0; i < clean.text().length(); i++) {
            assertThat(clean.originAt(i)).isGreaterThan(before).isLessThan(raw.length());
            before = clean.originAt(i);
        }
        assertThat(clean.pages()).isSorted();
    }

    @Property(tries = 1000)
    void anyStringIsTaken(@ForAll String raw) {
        String clean = Cleaner.clean(raw).text();
        assertThat(Cleaner.clean(clean).text()).isEqualTo(clean);
    }

    @Provide
    Arbitrary<String> mutated() {
        return Arbitraries.longs().map(CleanerPropertiesTest::mutate);
    }

    private static String mutate(long seed) {
        Random random = new Random(seed);
        List<String> pieces = new ArrayList<>();
        int length = 1 + random.nextInt(60);
        for (int i = 0; i < length; i++) {
            pieces.add(PIECES.get(random.nextInt(PIECES.size())));
        }
        return String.join("", pieces);
    }
}
