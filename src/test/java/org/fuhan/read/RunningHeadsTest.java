package org.fuhan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunningHeadsTest {
    private static RawText without(String first, String second) {
        return RunningHeads.without(new RawText(first + second, List.of(0, first.length())));
    }

    @Test
    void aLineAtTheTopOfBothPagesGoes() {
        RawText text = without("云台内部资料\n食堂建设已经\n动工，明年\n", "云台内部资料\n建成，后年\n开张。\n");
        assertThat(text.text()).isEqualTo("\n食堂建设已经\n动工，明年\n\n建成，后年\n开张。\n");
        assertThat(text.pageStarts()).containsExactly(0, 14);
    }

    @Test
    void aSignatureLikeTheLetterheadStays() {
        String first = "云台区民政局\n云民函〔2024〕17号\n食堂已经建成。\n";
        String second = "云台区民政局\n2024年8月5日\n";
        assertThat(without(first, second).text()).isEqualTo(first + second);
    }

    @Test
    void aLineThatReturnsElsewhereStays() {
        String first = "第一页的话\n甲\n乙\n项目金额\n丙\n丁\n戊\n";
        String second = "项目金额\n己\n庚\n辛\n壬\n癸\n子\n";
        assertThat(without(first, second).text()).isEqualTo(first + second);
    }
}
