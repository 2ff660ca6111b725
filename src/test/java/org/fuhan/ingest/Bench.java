package org.fuhan.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fuhan.archive.Archive;
import org.fuhan.archive.FileEntry;
import org.fuhan.archive.FileState;
import org.fuhan.index.Filters;
import org.fuhan.index.LetterQuery;
import org.fuhan.index.LuceneIndex;
import org.fuhan.testing.Dictionary;

/** A folder of letters, the archive it goes into, and what is to be seen of both. */
final class Bench implements AutoCloseable {
    final PlainSteps steps = new PlainSteps(0);
    final Path letters;
    final Archive archive;
    final LuceneIndex index;

    Bench(Path folder) {
        letters = folder.resolve("letters");
        Path home = folder.resolve("index");
        archive = Archive.open(home);
        index = LuceneIndex.open(home.resolve("lucene"), new Dictionary());
    }

    void put(String name, String text) {
        try {
            Path file = letters.resolve(name);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Names and texts in turn. */
    void box(String name, String... parts) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.length; i += 2) {
            text.append('▣').append(parts[i]).append('\n').append(parts[i + 1]);
        }
        put(name, text.toString());
    }

    void move(String from, String to) throws IOException {
        Path target = letters.resolve(to);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.move(letters.resolve(from), target);
    }

    void delete(String name) throws IOException {
        Files.delete(letters.resolve(name));
    }

    Ingest ingest(int version) {
        return new Ingest(archive, index, steps.steps(version));
    }

    /** Takes the whole folder in; the line that nothing was lost. */
    String run() {
        return report().line();
    }

    IngestReport report() {
        return ingest(1).run(List.of(letters), IngestProgress.NONE);
    }

    /** The files of the letters found, below the folder, best first. */
    List<String> search(String words) {
        return index
                .search(new LetterQuery(words, Filters.NONE, LetterQuery.Sort.RELEVANCE, 1, 10, List.of()))
                .hits()
                .stream()
                .map(hit -> below(hit.letter().source().file()))
                .toList();
    }

    /** The ledger: path below the folder → state. */
    List<String> ledger() {
        List<String> ledger = new ArrayList<>();
        for (FileEntry file : archive.files()) {
            ledger.add(below(file.path()) + " " + file.state());
        }
        return ledger;
    }

    List<String> ledger(FileState state) {
        return archive.files().stream()
                .filter(file -> file.state() == state)
                .map(file -> below(file.path()))
                .toList();
    }

    private String below(String path) {
        return path.startsWith(letters + "/")
                ? path.substring(letters.toString().length() + 1)
                : path;
    }

    @Override
    public void close() {
        index.close();
        archive.close();
    }
}
