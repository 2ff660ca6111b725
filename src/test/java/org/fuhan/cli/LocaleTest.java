package org.fuhan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the launcher does before Java starts. */
class LocaleTest {
    @ParameterizedTest
    @CsvSource({
        "LANG, zz_ZZ.UTF-8",
        "LANG, en_US.UTF-8",
        "LANG, zh_CN.UTF-8",
        "LANG, zh_CN.GBK",
        "LANG, C",
        "LANG, C.UTF-8",
        "LANG, ''",
        "LC_ALL, en_US.UTF-8",
        "LC_ALL, zz_ZZ.UTF-8",
        "LC_ALL, C",
        "LC_MESSAGES, zz_ZZ.UTF-8",
        "LC_CTYPE, zz_ZZ",
    })
    void chineseArgumentsSurviveWhateverLocaleIsNamed(String variable, String locale) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")) && Files.isExecutable(Path.of("/usr/bin/locale")));
        String script = """
                . scripts/lib/jdk.sh
                use_utf8
                locale charmap
                exec "$1" -XshowSettings:properties -version
                """;
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder bash = new ProcessBuilder("/bin/bash", "-uec", script, "bash", java).redirectErrorStream(true);
        bash.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        bash.environment().put(variable, locale);

        Process process = bash.start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .containsPattern("(?m)^UTF-8$")
                .contains("sun.jnu.encoding = UTF-8")
                .doesNotContain("Cannot set");
    }
}
