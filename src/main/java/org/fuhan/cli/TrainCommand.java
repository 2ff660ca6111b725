package org.fuhan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fuhan.ingest.Embedding;
import org.fuhan.json.LetterJson;
import org.fuhan.meaning.MeaningFailure;
import org.fuhan.read.LetterReader;
import org.fuhan.read.Limits;
import org.fuhan.search.SearchRequest;
import picocli.CommandLine.Command;

/** Does a little of everything once, silently, so that the launcher can keep the loaded classes for faster starts. Not for people. */
@Command(name = "train", hidden = true, description = "Loads what the commands use, for the launcher.")
final class TrainCommand implements Callable<Integer> {
    private final Workshop workshop;
    private final Path home;
    private final Messages messages;

    TrainCommand(Workshop workshop, Path home, Messages messages) {
        this.workshop = workshop;
        this.home = home;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Terminal silent = new Terminal(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                java.io.InputStream.nullInputStream(),
                messages);
        Path folder = temporary();
        readHere();
        try {
            IngestCommand.ingest(silent, workshop, folder, corpus());
            try (Workshop.OpenArchive open = workshop.openForReading(folder)) {
                tellMeaning(open);
                LetterJson.write(workshop.search(open).search(SearchRequest.of("困境儿童")));
            }
        } finally {
            remove(folder);
        }
        return ExitCode.DONE;
    }

    /** Of the first few letters only. */
    private void tellMeaning(Workshop.OpenArchive open) {
        try {
            Embedding embedding = workshop.embedding(open.archive());
            embedding.run(1, (done, all) -> embedding.stop());
        } catch (MeaningFailure e) {
            return; // words decide alone on this machine
        }
    }

    /** Loads the readers of documents, which commands leave to child processes: these start from the same archive. */
    private void readHere() {
        LetterReader reader = new LetterReader(Limits.standard());
        for (Path file : corpus()) {
            reader.read(file);
        }
    }

    /** Scans need seconds a page and warm nothing up here. */
    private List<Path> corpus() {
        try (Stream<Path> files = Files.list(home.resolve("corpus"))) {
            return files.filter(file -> !file.toString().contains("扫描件"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("fuhan-train");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
