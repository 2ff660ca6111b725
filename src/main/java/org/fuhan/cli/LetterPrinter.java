package org.fuhan.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fuhan.ingest.Fault;
import org.fuhan.ingest.FileHash;
import org.fuhan.ingest.Reason;
import org.fuhan.json.LetterJson;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Source;
import org.fuhan.read.Limits;
import org.fuhan.read.ReadOutcome;
import org.fuhan.text.Cleaner;

/** Prints letters' JSON, a line each, masked or revealed; whatever goes wrong with one is told and harms no other. */
final class LetterPrinter {
    private final Terminal terminal;
    private final Workshop workshop;
    private final boolean reveal;

    LetterPrinter(Terminal terminal, Workshop workshop, boolean reveal) {
        this.terminal = terminal;
        this.workshop = workshop;
        this.reveal = reveal;
    }

    /** Whether the file gave a letter or is of a kind that never does. */
    boolean file(Path file) {
        try {
            ReadOutcome outcome = workshop.read(file);
            return outcome instanceof ReadOutcome.Container container ? parts(file, container) : whole(file, outcome);
        } catch (IOException e) {
            return failed(file.toString(), Reason.UNREADABLE.code(), Reason.UNREADABLE.message());
        } catch (RuntimeException | Error e) {
            return failed(file, Fault.of(e));
        }
    }

    /** The same of a file of bare text in UTF-8, whatever its name. */
    boolean bare(Path file) {
        try {
            Limits limits = Limits.standard();
            if (Files.isRegularFile(file) && Files.size(file) > limits.maxBytes()) {
                return failedText(file, "too-large");
            }
            String words = Files.readString(file);
            if (words.length() > limits.maxCharacters()) {
                return failedText(file, "too-large");
            }
            if (words.isBlank()) {
                return failedText(file, "empty-file");
            }
            if (words.indexOf('\0') >= 0) {
                return failedText(file, "not-text");
            }
            print(text(file.toString(), words));
            return true;
        } catch (CharacterCodingException e) {
            return failedText(file, "not-text");
        } catch (IOException e) {
            return failedText(file, "unreadable");
        } catch (RuntimeException | Error e) {
            return failed(file, Fault.of(e));
        }
    }

    /** The letter of a text that came without a file. */
    Letter text(String name, String words) {
        FileHash hash = FileHash.of(words.getBytes(StandardCharsets.UTF_8));
        Source source = new Source(name, "text/plain", hash.sha256(), hash.bytes(), 1, false);
        return workshop.extract(hash.letterId(), source, Cleaner.clean(words));
    }

    /** Prints a letter. */
    void print(Letter letter) {
        terminal.print(LetterJson.write(
                reveal ? workshop.guard().reveal(letter) : workshop.guard().mask(letter)));
    }

    private boolean whole(Path file, ReadOutcome outcome) throws IOException {
        FileHash hash = outcome instanceof ReadOutcome.Read ? FileHash.of(file) : new FileHash("", 0);
        return print(file.toString(), hash, outcome);
    }

    private boolean parts(Path file, ReadOutcome.Container container) {
        boolean good = true;
        for (ReadOutcome.Part part : container.parts()) {
            good &= print(file + "!/" + part.name(), new FileHash(part.sha256(), part.bytes()), part.outcome());
        }
        return good;
    }

    private boolean print(String name, FileHash hash, ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Read read -> {
                Source source =
                        new Source(name, read.mediaType(), hash.sha256(), hash.bytes(), read.pages(), read.ocr());
                print(workshop.extract(hash.letterId(), source, read));
                yield true;
            }
            case ReadOutcome.Skipped skipped -> {
                terminal.tell("extract.skipped", name, skipped.reason());
                yield true;
            }
            case ReadOutcome.Failed failed -> failed(name, failed.reason(), failed.message());
            case ReadOutcome.Container container ->
                throw new IllegalArgumentException("a container's parts are no containers: " + container.mediaType());
        };
    }

    private boolean failedText(Path file, String code) {
        return failed(file.toString(), code, terminal.messages().say("text." + code));
    }

    private boolean failed(Path file, Fault fault) {
        return failed(file.toString(), fault.reason().code(), fault.message());
    }

    private boolean failed(String file, String code, String message) {
        terminal.tell("extract.failed", file, terminal.messages().reason(code, message));
        return false;
    }
}
