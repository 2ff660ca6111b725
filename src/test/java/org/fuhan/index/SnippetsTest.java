package org.fuhan.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.fuhan.testing.Dictionary;
import org.junit.jupiter.api.Test;

class SnippetsTest {
    @Test
    void whatWasDoneComesBeforeTheReceipt() {
        String text = "您提出的《关于推进老旧小区加装电梯、方便老旧小区居民的提案》收悉。老旧小区已加装电梯215部。";

        assertThat(Snippets.of(text, SearchWords.of("老旧小区", new Dictionary())).stream()
                        .map(Hits.Snippet::text))
                .containsExactly("老旧小区已加装电梯215部。", "您提出的《关于推进老旧小区加装电梯、方便老旧小区居民的提案》收悉。");
    }
}
