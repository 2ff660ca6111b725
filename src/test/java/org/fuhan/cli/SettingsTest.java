package org.fuhan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Flags before variables before fuhan.properties; an unknown key is an error. */
@Isolated("sets the system property the launcher sets")
class SettingsTest {
    @TempDir
    Path home;

    @BeforeEach
    void liveHere() {
        System.setProperty("fuhan.home", home.toString());
    }

    @AfterEach
    void liveNowhere() {
        System.clearProperty("fuhan.home");
    }

    @Test
    void flagThenVariableThenFileThenDefault() {
        assertThat(Fuhan.english().run("search").err()).contains(home.resolve("index") + " yet");

        Samples.put(home, "fuhan.properties", "# settings\nindex = from-file\nport = 8080\n");
        assertThat(Fuhan.english().run("search").err()).contains(home.resolve("from-file") + " yet");

        Fuhan variable = Fuhan.english()
                .with("FUHAN_INDEX", home.resolve("from-variable").toString());
        assertThat(variable.run("search").err()).contains("from-variable yet");
        assertThat(variable.run("search", "--index", home.resolve("from-flag")).err())
                .contains("from-flag yet");

        assertThat(Fuhan.english().with("FUHAN_INDEX", "").run("search").err())
                .as("an empty variable is none")
                .contains("from-file yet");
    }

    @Test
    void aNumberOutOfBoundsIsSaidSo() {
        Path document = Path.of("src/test/resources/read/letter.docx").toAbsolutePath();
        Fuhan.Run run = Fuhan.english().with("FUHAN_READ_TIMEOUT", "soon").run("extract", document);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("read-timeout is soon: it must be a whole number from 1 to 86400.");
        Samples.put(home, "fuhan.properties", "read-memory = 3\n");
        assertThat(Fuhan.chinese().run("extract", document).err()).contains("read-memory 的值是 3");
    }

    @Test
    void anUnknownKeyIsAnError() {
        Fuhan.Run variable = Fuhan.english().with("FUHAN_PROT", "1").run("search");
        assertThat(variable.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(variable.err())
                .isEqualTo("fuhan: There is no setting called prot (in FUHAN_PROT)."
                        + " The settings are: host, index, port, read-memory, read-timeout, tesseract.\n");

        Samples.put(home, "fuhan.properties", "indx = x\n");
        Fuhan.Run file = Fuhan.chinese().run("search");
        assertThat(file.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(file.err()).contains("没有名为 indx 的设置项").contains("fuhan.properties");
    }

    @Test
    void aSettingThatCannotBeTakenIsNamed() {
        Fuhan.Run run = Fuhan.english().with("FUHAN_PORT", "http").run("serve");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--port: http is not a whole number.");

        Samples.put(home, "fuhan.properties", "index = \\u00zz\n");
        assertThat(Fuhan.english().run("search").err()).contains("fuhan.properties cannot be read");
    }

    @Test
    void keepsWhatItDoesNotKnowOutOfOtherVariables() {
        assertThat(Settings.load(Map.of("PATH", "x", "FUHANX", "y"), home.resolve("none"))
                        .get("index"))
                .isEmpty();
        assertThatThrownBy(() -> Settings.load(Map.of("FUHAN_", "y"), home.resolve("none")))
                .isInstanceOf(WrongUsage.class);
    }

    @Test
    void speaksTheLanguageOfTheEnvironment() {
        Fuhan speaker = Fuhan.english().with("LANG", "zh_CN.UTF-8");
        assertThat(speaker.run("search").err()).contains("还没有档案");
        assertThat(speaker.with("LC_MESSAGES", "en_GB.UTF-8").run("search").err())
                .contains("no archive");
        assertThat(speaker.with("LC_ALL", "zh_TW.UTF-8").run("search").err()).contains("还没有档案");
        assertThat(speaker.with("LC_ALL", "").run("search").err())
                .as("empty counts as none")
                .contains("no archive");
        assertThat(speaker.with("LC_ALL", "C").run("search").err()).contains("no archive");
        Fuhan launched =
                speaker.with("LC_ALL", "C.UTF-8").with("ASKED_LOCALE", "zh_CN.GBK|C.UTF-8|en_GB.UTF-8|zh_CN.UTF-8");
        assertThat(launched.run("search").err())
                .as("a locale that is not installed names a language all the same")
                .contains("还没有档案");
        assertThat(launched.with("LC_ALL", "en_US.UTF-8").run("search").err())
                .as("a locale named since then is heeded")
                .contains("no archive");

        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            assertThat(Fuhan.english().without("LANG").run("search").err())
                    .as("no variable: the system's language")
                    .contains("还没有档案");
        } finally {
            Locale.setDefault(before);
        }
    }
}
