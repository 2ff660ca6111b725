package org.fuhan.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private final long millis;

    PlainSteps(long millis) {
        this.millis = millis;
    }

    Steps steps(int version) {
        return new Steps(
                file -> !file.toString().endsWith(".mp4"),
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
            if (file.toString().endsWith(".json")) {
                return new ReadOutcome.Skipped("json");
            }
            return switch (text) {
                case "" -> new ReadOutcome.Failed("empty-file", "文件是空的。");
                case "deep" -> throw new StackOverflowError();
                case "huge" -> throw new OutOfMemoryError();
                case "wrong" -> throw new IllegalStateException("林致远");
                default -> new ReadOutcome.Read(Cleaner.clean(text), "text/plain", 1);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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
