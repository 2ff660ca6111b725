package org.fuhan.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.fuhan.archive.Archive;
import org.fuhan.archive.FileEntry;
import org.fuhan.archive.FileState;
import org.fuhan.index.Filters;
import org.fuhan.index.LetterQuery;
import org.fuhan.index.LuceneIndex;
import org.fuhan.json.LetterJson;
import org.fuhan.testing.Dictionary;

/**
 * Kills an ingest again and again at random moments and holds what comes of it, record by record, against one left in peace: {@code
 * FOLDER FILES KILLS SEED}, as {@code scripts/killtest} calls it. The folder is to be empty or not there.
 */
final class Killings {
    private static final int LONGEST_JITTER = 40;

    private final Path letters;
    private final Path home;
    private final Random random;
    private int runs;
    private int stopped;

    /** @param letters what is taken in, into which archive */
    Killings(Path letters, Path home, long seed) {
        this.letters = letters;
        this.home = home;
        this.random = new Random(seed);
    }

    public static void main(String[] args) throws Exception {
        Path work = Files.createDirectories(Path.of(args[0]));
        Path letters = Files.createDirectories(work.resolve("letters"));
        int files = Integer.parseInt(args[1]);
        int kills = Integer.parseInt(args[2]);
        write(letters, files);
        long began = System.nanoTime();
        int lines = new Killings(letters, work.resolve("peaceful"), 0).runToTheEnd();
        System.out.printf("%d files in peace: %.1f s%n", files, (System.nanoTime() - began) / 1e9);
        Killings killings = new Killings(letters, work.resolve("killed"), Long.parseLong(args[3]));
        killings.kill(kills, lines);
        killings.runToTheEnd();
        List<String> expected = everything(work.resolve("peaceful"));
        List<String> records = everything(work.resolve("killed"));
        System.out.printf(
                "%d runs, %d killed; %d records compared%n", killings.runs, killings.stopped, expected.size());
        for (int i = 0; i < Math.max(expected.size(), records.size()); i++) {
            String one = i < expected.size() ? expected.get(i) : "nothing";
            String other = i < records.size() ? records.get(i) : "nothing";
            if (!one.equals(other)) {
                System.out.println("differs:\n  " + one + "\n  " + other);
                System.exit(1);
            }
        }
        System.out.println("the same, record by record");
    }

    /** Letters, copies, replies to several, containers, what cannot be read. */
    static void write(Path letters, int files) throws IOException {
        for (int i = 0; i < files; i++) {
            String name = "%02d/letter-%05d".formatted(i / 1000, i);
            Files.createDirectories(letters.resolve("%02d".formatted(i / 1000)));
            if (i % 20 == 7) {
                String box = "▣a.txt\n" + text(i) + "▣in/copy.txt\n" + text(i - 2) + "▣empty.txt\n▣x.json\n{}▣b.txt\n"
                        + text(i + 1_000_000);
                Files.writeString(letters.resolve(name + ".box"), box);
            } else {
                Files.writeString(letters.resolve(name + ".txt"), i % 24 == 0 ? "" : text(i % 10 == 9 ? i - 1 : i));
            }
        }
    }

    /** One body for three letters in turn. */
    private static String text(int number) {
        Random words = new Random(number / 3);
        StringBuilder text = new StringBuilder("关于第" + number + "号提案的答复\n");
        for (int i = 0; i < 200; i++) {
            text.append((char) ('一' + words.nextInt(2000)));
        }
        return text.append(number % 2 == 0 ? "。加装电梯。" : "。增设车位。").toString();
    }

    /** How many of so many runs were really stopped; of a run in peace so many lines of progress are known. */
    int kill(int kills, int lines) throws Exception {
        for (int i = 0; i < kills; i++) {
            Process child = start();
            try (BufferedReader progress = child.inputReader()) {
                for (int line = random.nextInt(Math.max(1, lines)); line >= 0; line--) {
                    progress.readLine();
                }
            }
            stopped += child.waitFor(random.nextInt(LONGEST_JITTER), TimeUnit.MILLISECONDS) ? 0 : 1;
            child.destroyForcibly().waitFor();
        }
        return stopped;
    }

    /** Returns how many lines of progress there were. */
    int runToTheEnd() throws Exception {
        Process child = start();
        int lines = 0;
        try (BufferedReader progress = child.inputReader()) {
            while (progress.readLine() != null) {
                lines++;
            }
        }
        if (child.waitFor() != 0) {
            throw new IllegalStateException("the run failed: " + child.exitValue());
        }
        return lines;
    }

    private Process start() throws IOException {
        runs++;
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IngestChild.class.getName(),
                        letters.toString(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The ledger, the letters with their groups, and what searches find: all there is but when it was written. */
    static List<String> everything(Path home) {
        List<String> records = new ArrayList<>();
        try (Archive archive = Archive.open(home)) {
            for (FileEntry file : archive.files()) {
                if (file.state() == FileState.FOUND || file.state() == FileState.EXTRACTED) {
                    throw new IllegalStateException("not settled: " + file.path());
                }
                records.add(file.toString());
            }
            archive.eachInGroup(kept -> records.add(kept.group() + " " + LetterJson.write(kept.letter())));
        }
        try (LuceneIndex index = LuceneIndex.openForReading(home.resolve("lucene"), new Dictionary())) {
            for (String words : List.of("", "电梯", "提案 车位", "第12号提案")) {
                records.add(index.search(new LetterQuery(
                                words, Filters.NONE, LetterQuery.Sort.RELEVANCE, 1, 1000, List.of("year", "category")))
                        .toString());
            }
        }
        return records;
    }
}
