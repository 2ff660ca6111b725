package org.fuhan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Warning;
import org.fuhan.testing.Letters;
import org.junit.jupiter.api.Test;

/** A letter says which of its pages nobody could read. */
class UnreadPagesTest {
    @Test
    void areWarnedOfByTheirNumbers() {
        Letter told = UnreadPages.told(Letters.LIFTS, Set.of(2, 0));
        assertThat(told.warnings()).hasSize(Letters.LIFTS.warnings().size() + 1);
        Warning warning = told.warnings().get(told.warnings().size() - 1);
        assertThat(warning.code()).isEqualTo("PAGE_UNREAD");
        assertThat(warning.field()).isEqualTo("pages");
        assertThat(warning.message()).startsWith("第1、3页");
        assertThat(told.withWarnings(Letters.LIFTS.warnings())).isEqualTo(Letters.LIFTS);
    }

    @Test
    void ofNoneNothingIsSaid() {
        assertThat(UnreadPages.told(Letters.LIFTS, Set.of())).isSameAs(Letters.LIFTS);
    }
}
