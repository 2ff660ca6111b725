package org.fuhan.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/**
 * How fast {@code fuhan ingest} takes in mixed letters, everything included, beside a bare Tika loop of two threads over the same
 * files in the same run: {@code COUNT…}, one line for each count. Both run in processes' first minute: with their start and warming up.
 */
final class IngestThroughput {
    private static final int THREADS = 2;

    private IngestThroughput() {}

    /** Measures with as many letters as each argument says. */
    public static void main(String[] counts) throws IOException, InterruptedException, ExecutionException {
        for (String count : counts) {
            Path folder = Files.createTempDirectory("fuhan-bench");
            Path letters = folder.resolve("letters");
            MadeLetters.write(letters, Integer.parseInt(count));
            double tika = tika(letters);
            Result ours = ingest(letters, folder.resolve("index"));
            System.out.printf(
                    "%s letters: Tika alone %.0f/s, fuhan ingest %.0f/s (%.0f %%), peak memory %d MB; %s%n",
                    count,
                    tika,
                    Integer.parseInt(count) / ours.seconds(),
                    100 * Integer.parseInt(count) / ours.seconds() / tika,
                    ours.peakMegabytes(),
                    ours.line());
        }
    }

    private record Result(double seconds, long peakMegabytes, String line) {}

    private static double tika(Path letters) throws IOException, InterruptedException, ExecutionException {
        List<Path> files;
        try (var all = Files.list(letters)) {
            files = all.sorted().toList();
        }
        long start = System.nanoTime();
        AutoDetectParser parser = new AutoDetectParser();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> done = new ArrayList<>();
            for (Path file : files) {
                done.add(threads.submit(() -> parse(parser, file)));
            }
            for (Future<?> future : done) {
                future.get();
            }
        }
        return files.size() / ((System.nanoTime() - start) / 1e9);
    }

    private static int parse(AutoDetectParser parser, Path file) throws IOException, SAXException, TikaException {
        BodyContentHandler text = new BodyContentHandler(-1);
        try (InputStream in = Files.newInputStream(file)) {
            parser.parse(in, text, new Metadata(), new ParseContext());
        }
        return text.toString().length();
    }

    private static Result ingest(Path letters, Path index) throws IOException, InterruptedException {
        launcher("--version").start().waitFor(); // builds what is stale, before the clock runs
        long start = System.nanoTime();
        Process process = launcher("ingest", letters.toString(), "--index", index.toString(), "--no-wait")
                .start();
        long peak = 0;
        while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(process.pid()));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Result(seconds, peak >> 10, line);
    }

    private static ProcessBuilder launcher(String... arguments) {
        List<String> words = new ArrayList<>(List.of(Path.of("scripts", "fuhan").toString()));
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    /** Kibibytes, of the process and its children; 0 where the system does not tell. */
    private static long peak(long pid) {
        long sum = resident(pid);
        for (ProcessHandle child : ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants).toList()) {
            sum += resident(child.pid());
        }
        return sum;
    }

    private static long resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | RuntimeException gone) {
            return 0;
        }
    }
}
