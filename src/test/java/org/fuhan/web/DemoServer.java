package org.fuhan.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The demonstration as a person starts it: the program itself in a process of its own takes the letters of corpus/ into a new
 * archive and serves the page on a free port. One for a whole test run.
 */
final class DemoServer implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/");
    /** 3: the scans among the letters stay unread where Tesseract is missing. */
    private static final Set<Integer> TAKEN_IN = Set.of(0, 3);

    private static final int PATIENCE_SECONDS = 300;

    private final Process process;
    private final String address;

    private DemoServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Reads the letters and starts to serve them; the server of {@code -Dfuhan.demo.address} where one is named. */
    static DemoServer start() {
        String running = System.getProperty("fuhan.demo.address");
        try {
            if (running != null) {
                return new DemoServer(new ProcessBuilder("true").start(), running);
            }
            Path index = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "demo-index");
            Process ingest = fuhan("ingest", "corpus", "--index", index.toString());
            String told = new String(ingest.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!ingest.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || !TAKEN_IN.contains(ingest.exitValue())) {
                throw new IllegalStateException("the demonstration's letters were not taken in: " + told);
            }
            Process server = fuhan("serve", "--port", "0", "--index", index.toString());
            return new DemoServer(server, awaited(server));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Scheme, host and port, without a slash at the end. */
    String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
    }

    private static Process fuhan(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfuhan.home=" + Path.of("").toAbsolutePath(),
                "-Dstderr.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "org.fuhan.cli.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Reads what the server tells until it names its address; what follows is read and dropped, or the server would stall. */
    private static String awaited(Process server) throws IOException {
        BufferedReader told = server.inputReader(StandardCharsets.UTF_8);
        StringBuilder all = new StringBuilder();
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            Matcher matcher = ADDRESS.matcher(line);
            if (matcher.find()) {
                Thread.ofPlatform().daemon().start(() -> told.lines().forEach(later -> {}));
                return matcher.group(1);
            }
            all.append(line).append('\n');
        }
        throw new IllegalStateException("the server did not start: " + all);
    }
}
