package org.fuhan.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.fuhan.archive.Versions;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Source;
import org.fuhan.read.ReadOutcome;
import org.fuhan.testing.Sample;
import org.fuhan.text.CleanText;
import org.fuhan.text.Cleaner;

/** Reading, extracting and masking of the plainest kind, which count how often they were asked. */
final class PlainSteps {
    final AtomicInteger read = new AtomicInteger();
    /** Whether what begins with "later" can be read by now. */
    volatile boolean canReadLater;

    /** Whether a box is read like any text. */
    volatile boolean boxesAreLetters;

    private final long millis;

    PlainSteps(long millis) {
        this.millis = millis;
    }

    Steps steps(int version) {
        return new Steps(
                file -> !file.toString().endsWith(".mp4"),
                file -> {},
                this::read,
                this::extract,
                PlainSteps::mask,
                new Versions(version, 1));
    }

    private ReadOutcome read(Path file) {
        read.incrementAndGet();
        try {
            Thread.sleep(millis);
            String text = Files.readString(file);
            return file.toString().endsWith(".box") && !boxesAreLetters ? box(text) : outcome(file.toString(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A container: each part begins with a line of its name behind ▣. */
    private ReadOutcome box(String text) {
        if (text.startsWith("damaged")) {
            return new ReadOutcome.Failed("damaged", "坏了。");
        }
        List<ReadOutcome.Part> parts = new ArrayList<>();
        for (String part : text.split("▣", -1)) {
            int line = part.indexOf('\n');
            if (line >= 0) {
                String name = part.substring(0, line);
                String words = part.substring(line + 1);
                FileHash hash = FileHash.of(words.getBytes(StandardCharsets.UTF_8));
                parts.add(new ReadOutcome.Part(name, hash.bytes(), hash.sha256(), outcome(name, words)));
            }
        }
        return new ReadOutcome.Container("application/x-box", List.copyOf(parts));
    }

    private ReadOutcome outcome(String name, String text) {
        if (name.endsWith(".json")) {
            return new ReadOutcome.Skipped("json");
        }
        if (text.startsWith("later") && !canReadLater) {
            return new ReadOutcome.Failed("unsupported", "还不能读。");
        }
        return switch (text) {
            case "" -> new ReadOutcome.Failed("empty-file", "文件是空的。");
            case "deep" -> throw new StackOverflowError();
            case "huge" -> throw new OutOfMemoryError();
            case "wrong" -> throw new IllegalStateException("林致远");
            default -> new ReadOutcome.Read(Cleaner.clean(text), "text/plain", 1);
        };
    }

    private Letter extract(String id, Source source, ReadOutcome.Read read) {
        CleanText text = read.text();
        Letter plain = Sample.letter(id, text.text())
                .title(text.text().lines().findFirst().orElse(""))
                .date("2024-01-02")
                .make();
        return with(plain, source, plain.text());
    }

    private static Letter mask(Letter letter) {
        return with(letter, letter.source(), letter.text().replace("林致远", "林某甲"));
    }

    private static Letter with(Letter from, Source source, String text) {
        return new Letter(
                from.id(),
                source,
                from.documentNumber(),
                from.citedDocumentNumbers(),
                from.replyCategory(),
                from.title() == null ? null : from.title().replace("林致远", "林某甲"),
                from.proposal(),
                from.proposers(),
                from.proposerCount(),
                from.agencies(),
                from.region(),
                from.department(),
                from.topics(),
                from.date(),
                from.signer(),
                from.contacts(),
                from.cc(),
                from.disclosure(),
                from.funding(),
                from.figures(),
                from.programmes(),
                from.policies(),
                from.measures(),
                from.privatePersons(),
                from.warnings(),
                from.provenance(),
                text,
                from.pages());
    }
}
