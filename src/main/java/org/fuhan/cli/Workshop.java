package org.fuhan.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.fuhan.api.Services;
import org.fuhan.api.Uploads;
import org.fuhan.archive.Archive;
import org.fuhan.archive.ArchiveFailure;
import org.fuhan.archive.Versions;
import org.fuhan.compare.Comparing;
import org.fuhan.export.LetterExport;
import org.fuhan.extract.LetterExtractor;
import org.fuhan.extract.UnreadPages;
import org.fuhan.index.IndexFailure;
import org.fuhan.index.LuceneIndex;
import org.fuhan.index.Segmenter;
import org.fuhan.index.Synonyms;
import org.fuhan.ingest.Embedding;
import org.fuhan.ingest.Ingest;
import org.fuhan.ingest.IngestJobs;
import org.fuhan.ingest.IngestProgress;
import org.fuhan.ingest.IngestReport;
import org.fuhan.ingest.Steps;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Source;
import org.fuhan.privacy.Guard;
import org.fuhan.privacy.NameMask;
import org.fuhan.read.LetterReader;
import org.fuhan.read.ReadOutcome;
import org.fuhan.read.child.ChildLimits;
import org.fuhan.read.child.IsolatedReader;
import org.fuhan.search.LetterSearch;
import org.fuhan.search.Regions;
import org.fuhan.text.CleanText;
import org.fuhan.text.gazetteer.Division;
import org.fuhan.text.gazetteer.Divisions;
import org.fuhan.text.hanlp.PersonNames;
import org.fuhan.text.hanlp.Words;

/**
 * The composition root: every part is made here, with plain constructors, and only when a command first asks for it, so that a
 * search does not wait for what only reading needs. Safe for use by several threads.
 */
final class Workshop implements AutoCloseable {
    private static final Segmenter SEGMENTER = text -> Words.of(text).stream()
            .map(token -> new Segmenter.Word(token.word(), token.start(), token.end()))
            .toList();

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int LONGEST_SECONDS = 24 * 60 * 60;
    private static final int LEAST_MEGABYTES = 64;
    private static final int MOST_MEGABYTES = 64 << 10;

    private final Lazy<IsolatedReader> reader;
    private final Lazy<LetterExtractor> extractor = new Lazy<>(LetterExtractor::new);
    private final Lazy<SentenceModel> model = new Lazy<>(SentenceModel::new);
    private final Lazy<Guard> guard = new Lazy<>(() -> new Guard(PersonNames::in, Words::isWord));
    private final Regions regions = new Regions(Workshop::codesOf);

    /**
     * Makes nothing yet.
     *
     * @param home the project's folder
     */
    Workshop(Settings settings, Path home) {
        ChildLimits limits = limits(settings);
        this.reader = new Lazy<>(() -> new IsolatedReader(
                limits,
                Optional.of(home.resolve("target").resolve("fuhan.jsa")),
                settings.get("tesseract")
                        .map(path -> Map.of("FUHAN_TESSERACT", path))
                        .orElse(Map.of())));
    }

    private static ChildLimits limits(Settings settings) {
        ChildLimits standard = ChildLimits.standard();
        int seconds = settings.number(
                "read-timeout", 1, LONGEST_SECONDS, (int) standard.time().toSeconds());
        int megabytes = settings.number("read-memory", LEAST_MEGABYTES, MOST_MEGABYTES, standard.memoryMegabytes());
        return ChildLimits.of(Duration.ofSeconds(seconds), megabytes);
    }

    /** What the file says; a document is read by a process of its own. */
    ReadOutcome read(Path file) {
        return reader.get().read(file);
    }

    /** Gets ready to read the file, while something else is done. */
    void prepareFor(Path file) {
        reader.get().prepareFor(file);
    }

    /** Ends what reads documents. */
    @Override
    public void close() {
        reader.ifMade(IsolatedReader::close);
        model.ifMade(SentenceModel::close);
    }

    Letter extract(String id, Source source, CleanText text) {
        return extractor.get().extract(id, source, text);
    }

    Letter extract(String id, Source source, ReadOutcome.Read read) {
        return UnreadPages.told(extractor.get().extract(id, source, read.text(), read.ocrPages()), read.unreadPages());
    }

    /** A file's facts with everyone named, as {@code extract --reveal} prints them; empty where it cannot be read. */
    Optional<Letter> revealed(Path file) {
        if (!(read(file) instanceof ReadOutcome.Read read)) {
            return Optional.empty();
        }
        Source source = new Source(file.toString(), read.mediaType(), "", 0, read.pages(), read.ocr());
        return Optional.of(guard().reveal(extract("", source, read)));
    }

    Guard guard() {
        return guard.get();
    }

    /** What is done with each file of an ingest. */
    Steps steps() {
        int extraction = LetterExtractor.VERSION * 100 + Guard.VERSION;
        return new Steps(
                file -> reader.get().mayHoldLetter(file),
                this::prepareFor,
                this::read,
                this::extract,
                letter -> guard().mask(letter),
                new Versions(LetterReader.VERSION, extraction));
    }

    /** The archive in a folder with its index, to write to. Vectors are kept in the background, for a moment: that is waited for. */
    OpenArchive openForWriting(Path folder) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return openForWritingNow(folder);
            } catch (IndexFailure e) {
                if (!e.isBusy()
                        || System.nanoTime() > end
                        || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private OpenArchive openForWritingNow(Path folder) {
        Archive archive = Archive.open(folder);
        return open(archive, () -> LuceneIndex.open(folder.resolve("lucene"), language(folder)));
    }

    /** The archive in a folder with its index, to read only; {@link WrongUsage} where there is none. */
    OpenArchive openForReading(Path folder) {
        if (!Archive.exists(folder)) {
            throw new WrongUsage("archive.missing", folder);
        }
        Archive archive = Archive.open(folder);
        return open(archive, () -> LuceneIndex.openForReading(folder.resolve("lucene"), language(folder)));
    }

    private static OpenArchive open(Archive archive, Supplier<LuceneIndex> index) {
        try {
            return new OpenArchive(archive, index.get());
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /** Letters sent to a server over the archive of a folder: kept in originals/ beside it, taken in one job after another. */
    Uploads uploads(Path folder) {
        IngestJobs jobs = new IngestJobs((files, progress) -> takeIn(folder, files, progress));
        return new Uploads(new Originals(folder).folder(), jobs, steps().mayHoldLetter());
    }

    private Optional<IngestReport> takeIn(Path folder, Path files, IngestProgress progress) {
        try (OpenArchive open = openForWriting(folder)) {
            IngestReport report = new Ingest(open.archive(), open.index(), steps()).run(List.of(files), progress);
            new Originals(open.archive().folder()).tidy(open.archive());
            return Optional.of(report);
        } catch (ArchiveFailure | IndexFailure e) {
            if (!isBusy(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Whether it is only that another process is writing to the archive or its index, and will be done sometime. */
    static boolean isBusy(RuntimeException failure) {
        return switch (failure) {
            case ArchiveFailure archive -> archive.isBusy();
            case IndexFailure index -> index.isBusy();
            default -> false;
        };
    }

    /** The archive in a folder to search in; a sentence where the index is not the archive's. */
    OpenArchive openForSearching(Path folder) {
        OpenArchive open = openForReading(folder);
        try {
            open.index().requireLetters(open.archive().indexed());
            return open;
        } catch (RuntimeException e) {
            open.close();
            throw e;
        }
    }

    /** Gets ready to tell what is asked for, while something else is done. */
    void prepareFor(String words) {
        model.get().prepareFor(words);
    }

    /** Gives the letters of an archive their vectors; others may write meanwhile. */
    Embedding embedding(Archive archive) {
        return new Embedding(archive, model.get().forLetters(), work -> {
            try (OpenArchive open = openForWriting(archive.folder())) {
                work.accept(open.index());
            }
        });
    }

    LetterSearch search(OpenArchive open) {
        return new LetterSearch(open.index(), regions);
    }

    Comparing comparing(OpenArchive open) {
        return new Comparing(open.index(), regions);
    }

    LetterExport export(OpenArchive open) {
        return new LetterExport(open.index(), search(open));
    }

    Services services(OpenArchive open) {
        NameMask names = new NameMask(PersonNames::in, Words::isWord);
        return new Services(
                open.archive(),
                search(open),
                comparing(open),
                export(open),
                Services.Places.of(Divisions::load),
                new Services.Files(names::masked, steps().versions()));
    }

    private LuceneIndex.Language language(Path folder) {
        return new LuceneIndex.Language(
                SEGMENTER,
                Synonyms.withThoseIn(folder.resolve(Synonyms.FILE)),
                words -> model.get().of(words));
    }

    private static List<String> codesOf(String name) {
        return Divisions.load().resolve(name).stream().map(Division::code).toList();
    }

    /**
     * An archive and its index, closed together.
     *
     * @param archive the record
     * @param index derived from it
     */
    record OpenArchive(Archive archive, LuceneIndex index) implements AutoCloseable {
        @Override
        public void close() {
            index.close();
            archive.close();
        }
    }
}
