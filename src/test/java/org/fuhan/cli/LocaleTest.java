package org.fuhan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
        String script = """
                . scripts/lib/jdk.sh
                use_utf8
                locale charmap
                exec "$1" -XshowSettings:properties -version
                """;
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertThat(said(Map.of(variable, locale), script, java))
                .containsPattern("(?m)^UTF-8$")
                .contains("sun.jnu.encoding = UTF-8")
                .doesNotContain("Cannot set");
    }

    @ParameterizedTest
    @CsvSource({
        "'', zz_ZZ.UTF-8",
        "LC_ALL=yy_YY.UTF-8, yy_YY.UTF-8",
        "LC_ALL=C, C",
        "LC_ALL=POSIX, POSIX",
        "LC_MESSAGES=yy_YY.UTF-8, yy_YY.UTF-8",
        "LANG=yy_YY.UTF-8, yy_YY.UTF-8",
    })
    void whatIsNamedInsideAnotherCallIsHeeded(String named, String language) throws Exception {
        String script = """
                . scripts/lib/jdk.sh
                use_utf8
                exec env $1 /bin/bash -uec '. scripts/lib/jdk.sh; use_utf8; locale charmap; echo "asked=${ASKED_LOCALE:-$LC_ALL}|"'
                """;
        assertThat(said(Map.of("LANG", "zz_ZZ.UTF-8"), script, named))
                .containsPattern("(?m)^UTF-8$")
                .contains("asked=" + language + "|");
    }

    private static String said(Map<String, String> locale, String script, String argument) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")) && Files.isExecutable(Path.of("/usr/bin/locale")));
        ProcessBuilder bash =
                new ProcessBuilder("/bin/bash", "-uec", script, "bash", argument).redirectErrorStream(true);
        bash.environment()
                .keySet()
                .removeIf(name -> name.startsWith("LC_") || name.equals("LANG") || name.equals("ASKED_LOCALE"));
        bash.environment().putAll(locale);
        Process process = bash.start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
