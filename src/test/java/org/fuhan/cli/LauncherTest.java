package org.fuhan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's own logic, with JDKs and builds that only pretend. */
@DisabledOnOs(
        value = OS.WINDOWS,
        disabledReason = "scripts/fuhan is a bash script; Windows has scripts/fuhan.cmd, which is untested")
class LauncherTest {
    /** All the scripts call; a PATH of these alone hides the machine's own java and mvn. */
    private static final List<String> TOOLS = List.of(
            "bash",
            "cat",
            "dirname",
            "find",
            "grep",
            "head",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "rmdir",
            "sleep",
            "uname");

    @TempDir
    Path folder;

    private Path home = Path.of("");
    private Path jdks = Path.of("");
    private String path = "";

    @BeforeEach
    void hideTheMachinesJava() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : TOOLS) {
            Path there = Stream.of("/usr/bin", "/bin")
                    .map(bin -> Path.of(bin, tool))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            executable(tools.resolve(tool), "exec " + there + " \"$@\"");
        }
        path = tools.toString();
    }

    @BeforeEach
    void copyTheScripts() throws IOException {
        home = Files.createDirectories(folder.resolve("某 项目"));
        jdks = Files.createDirectories(folder.resolve("some jdks"));
        for (String name : List.of("fuhan", "lib/jdk.sh", "lib/build.sh")) {
            Path copy = home.resolve("scripts").resolve(name);
            Files.createDirectories(Objects.requireNonNull(copy.getParent()));
            Files.copy(Path.of("scripts").resolve(name), copy);
        }
        Samples.put(home, "pom.xml", "<project/>");
        Samples.put(home, ".mvn/jvm.config", "");
        Samples.put(home, "src/main/java/Some.java", "class Some {}");
        Samples.put(home, "target/fuhan.jar", "");
        Samples.put(home, "target/lib/some.jar", "");
        age(home, 60);
        Samples.put(home, "target/fuhan.built", "");
    }

    @Test
    void choosesTheNewestJdkAndLeavesOlderOnesAlone() throws Exception {
        jdk("old", "17.0.2");
        jdk("newer", "25.0.1");
        jdk("new", "21.0.1");
        Files.createDirectories(jdks.resolve("empty"));

        assertThat(findJdk(Map.of()).out()).isEqualTo(jdks.resolve("newer") + "\n");
    }

    @Test
    void anOlderDefaultIsPassedOverAndANewEnoughOneTaken() throws Exception {
        Path old = jdk("default", "1.8.0_392");
        Path link = Files.createDirectories(folder.resolve("bin dir"));
        Files.createSymbolicLink(link.resolve("java"), old.resolve("bin/java"));
        jdk("other", "23");
        Map<String, String> withJava = Map.of("PATH", link + ":" + path);
        assertThat(findJdk(withJava).out()).isEqualTo(jdks.resolve("other") + "\n");

        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"21.0.4\"\n");
        assertThat(findJdk(withJava).out()).isEqualTo(old.toRealPath() + "\n");
    }

    @Test
    void honoursJavaHomeWhereItWillDo() throws Exception {
        jdk("newest", "99");
        Path mine = jdk("mine", "21.0.9");
        assertThat(findJdk(Map.of("JAVA_HOME", mine.toString())).out()).isEqualTo(mine + "\n");

        Files.delete(mine.resolve("bin/javac"));
        assertThat(findJdk(Map.of("JAVA_HOME", mine.toString())).out())
                .as("a runtime without a compiler")
                .isEqualTo(jdks.resolve("newest") + "\n");
        assertThat(findJdk(Map.of("JAVA_HOME", folder.resolve("gone").toString()))
                        .out())
                .isEqualTo(jdks.resolve("newest") + "\n");
    }

    @Test
    void saysInASentenceWhereThereIsNone() throws Exception {
        jdk("old", "20.0.2");

        Ended ended = findJdk(Map.of());

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains("no JDK of version 21 or newer was found")
                .contains("JAVA_HOME");
        assertThat(ended.err().lines()).hasSize(1);
    }

    @Test
    void runsThroughLinksFromAnyFolder() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("别 处"));
        Files.createSymbolicLink(elsewhere.resolve("one"), home.resolve("scripts/fuhan"));
        Files.createSymbolicLink(elsewhere.resolve("fuhan"), Path.of("one"));

        Ended ended = bash(
                elsewhere,
                Map.of("JAVA_HOME", jdk("jdk", "21").toString(), "LANG", "zh_CN.GBK"),
                "./fuhan search '困境 儿童' --json");

        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(7);
        assertThat(ended.out().lines())
                .contains(
                        "-Dfuhan.home=" + home.toRealPath(),
                        home.toRealPath() + "/target/fuhan.jar",
                        "search",
                        "困境 儿童",
                        "--json")
                .doesNotContain("-Dfuhan.terminal=true");
        assertThat(ended.out()).contains("locale: zh_CN.GBK C.UTF-8".replace("C.", mac() ? "" : "C."));
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void isStaleOnceASourceIsTouchedOrTheBuildIsGone() throws Exception {
        assertThat(isStale()).isFalse();

        Path source = home.resolve("src/main/java/Some.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(isStale()).isTrue();

        age(home, 60);
        Samples.put(home, "target/fuhan.built", "");
        assertThat(isStale()).isFalse();
        Files.delete(source);
        Files.setLastModifiedTime(
                Objects.requireNonNull(source.getParent()),
                FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(isStale()).as("a source was removed").isTrue();

        age(home, 60);
        Samples.put(home, "target/fuhan.built", "");
        Files.delete(home.resolve("target/fuhan.jar"));
        assertThat(isStale()).isTrue();
    }

    @Test
    void buildsWhatIsStaleAndSaysWhenItCannot() throws Exception {
        Files.delete(home.resolve("target/fuhan.built"));
        Map<String, String> environment = Map.of("JAVA_HOME", jdk("jdk", "21").toString());
        Path mvn = Path.of(path, "mvn");
        Ended without = bash(home, environment, "scripts/fuhan search");
        assertThat(without.exitCode()).isEqualTo(1);
        assertThat(without.err()).contains("Maven was not found");

        executable(mvn, "echo '[ERROR] no such thing'; exit 1");
        Ended failed = bash(home, environment, "scripts/fuhan search");
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err())
                .contains("[ERROR] no such thing")
                .contains("the build failed")
                .contains("fuhan-build.log");

        Samples.put(home, "target/fuhan.lock/pid", "999999999");
        executable(mvn, "exit 0");
        Ended built = bash(home, environment, "scripts/fuhan search");
        assertThat(built.exitCode()).as(built.err()).isEqualTo(7);
        assertThat(built.err()).isEqualTo("fuhan: building (the first time takes a few minutes, mostly downloads) …\n");
        assertThat(home.resolve("target/fuhan.lock"))
                .as("left by a build that was killed")
                .doesNotExist();
        assertThat(isStale()).isFalse();
    }

    private boolean isStale() throws Exception {
        return bash(home, Map.of(), "home=$PWD; . scripts/lib/build.sh; is_stale")
                        .exitCode()
                == 0;
    }

    private Ended findJdk(Map<String, String> environment) throws Exception {
        String folders = "jdk_folders() { for f in \"" + jdks + "\"/*; do echo \"$f\"; done; }";
        return bash(home, environment, ". scripts/lib/jdk.sh; " + folders + "; find_jdk && echo \"$JAVA_HOME\"");
    }

    /** A JDK whose java prints its arguments and ends with 7. */
    private Path jdk(String name, String version) throws IOException {
        Path jdk = jdks.resolve(name);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        executable(
                jdk.resolve("bin/java"),
                "printf '%s\\n' \"$@\"; echo \"locale: ${LANG:-} ${LC_CTYPE:-}\"\n"
                        + "for a; do case $a in train) exit 0 ;; esac; done; exit 7");
        executable(jdk.resolve("bin/javac"), "exit 0");
        return jdk;
    }

    private static void executable(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void age(Path folder, int seconds) throws IOException {
        FileTime then = FileTime.from(Instant.now().minusSeconds(seconds));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, then);
            }
        }
    }

    private static boolean mac() {
        return System.getProperty("os.name", "").startsWith("Mac");
    }

    private Ended bash(Path where, Map<String, String> environment, String script) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", "set -u; " + script)
                .directory(where.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("PATH", path);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as("still running: " + script)
                .isTrue();
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** A script that has ended. */
    private record Ended(int exitCode, String out, String err) {}
}
