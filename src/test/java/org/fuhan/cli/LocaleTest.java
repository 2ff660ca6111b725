package org.fuhan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher does before Java starts. */
class LocaleTest {
    @ParameterizedTest
    @ValueSource(strings = {"zz_ZZ.UTF-8", "C", "C.UTF-8", ""})
    void chineseArgumentsSurviveWhateverLocaleIsNamed(String lang) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")) && Files.isExecutable(Path.of("/usr/bin/locale")));
        ProcessBuilder bash =
                new ProcessBuilder("/bin/bash", "-c", ". scripts/lib/jdk.sh; use_utf8; locale charmap 2>/dev/null");
        bash.environment().remove("LC_ALL");
        bash.environment().remove("LC_CTYPE");
        bash.environment().put("LANG", lang);

        Process process = bash.start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
                .isEqualTo("UTF-8");
    }
}
