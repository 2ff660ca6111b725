package org.fuhan.read.child;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a child is started: the same Java and class path as this process, its own memory and options. Immutable.
 *
 * @param main the class to run
 * @param memoryMegabytes the heap
 * @param sharedClasses a class data archive, if there is one
 * @param environment variables beside those of this process
 */
record ChildCommand(String main, int memoryMegabytes, Optional<Path> sharedClasses, Map<String, String> environment) {
    /** Options meant for the parent: its memory, its debugger, its agents. They also make Java print. */
    private static final List<String> NOT_INHERITED = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /** Copies the variables. */
    ChildCommand {
        environment = Map.copyOf(environment);
    }

    /** Starts a child that keeps its temporary files in a folder. */
    Process start(Path scratch) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words(scratch)).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        NOT_INHERITED.forEach(builder.environment()::remove);
        return builder.start();
    }

    private List<String> words(Path scratch) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memoryMegabytes + "m",
                // A letter needs little; without these Java takes a share of the machine's memory at once.
                "-Xms16m",
                "-Xmn" + Math.min(16, memoryMegabytes / 2) + "m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + scratch.resolve("crash.log"),
                "-XX:+DisplayVMOutputToStderr",
                "-Xlog:disable",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + scratch));
        sharedClasses.filter(Files::isRegularFile).ifPresent(archive -> words.add("-XX:SharedArchiveFile=" + archive));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("fuhan."))
                .sorted()
                .forEach(name -> words.add("-D" + name + "=" + System.getProperty(name)));
        words.addAll(List.of("-cp", System.getProperty("java.class.path", "." + File.pathSeparator), main));
        return words;
    }
}
