package org.fuhan.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fuhan.text.CleanText;
import org.fuhan.text.Cleaner;

/**
 * Reads a letter's file into clean text: TXT, Markdown, HTML, DOCX, DOC, RTF, ODT and PDF, told apart by content, not by name.
 *
 * <p>What cannot be read comes back as a value with its reason; nothing is thrown and nothing logged, and no message holds text of
 * the letter; a fault of this program is told as one, with its place, and not blamed on the file. Not for archives (ZIP) or pictures, and it finds no facts: {@code org.fuhan.extract} does. Safe for use by several
 * threads. Tika is loaded with the first file that needs it.
 */
public final class LetterReader {
    /** Raised whenever the same file may come out as another text. */
    public static final int VERSION = 2;

    private final Limits limits;

    public LetterReader(Limits limits) {
        this.limits = limits;
    }

    /** Whether the file's name lets it be a letter. Does not touch the file. */
    public boolean mayHoldLetter(Path file) {
        return FileNames.skipped(file).isEmpty();
    }

    /** Reads the file. */
    public ReadOutcome read(Path file) {
        Optional<String> skipped = FileNames.skipped(file);
        if (skipped.isPresent()) {
            return new ReadOutcome.Skipped(skipped.get());
        }
        try {
            return read(bytes(file), String.valueOf(file.getFileName()));
        } catch (CannotRead e) {
            return e.outcome();
        } catch (RuntimeException | StackOverflowError e) {
            return CannotRead.ourFault(e).outcome();
        }
    }

    private byte[] bytes(Path file) {
        if (Files.isDirectory(file)) {
            throw new CannotRead(
                    "unreadable", "This is a folder, not a file. Name the files in it, or ingest the folder.");
        }
        if (!Files.isRegularFile(file)) {
            throw new CannotRead("unreadable", "There is no such file. Check the path.");
        }
        try {
            long size = Files.size(file);
            if (size > limits.maxBytes()) {
                throw new CannotRead(
                        "too-large",
                        "The file has " + size + " bytes; the limit is " + limits.maxBytes()
                                + ". Leave out its pictures or split it.");
            }
            if (size == 0) {
                throw CannotRead.empty();
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CannotRead("unreadable", "The file cannot be opened. Check its access rights.", e);
        }
    }

    private ReadOutcome read(byte[] bytes, String name) {
        Format format = Format.of(bytes, name);
        RawText raw = switch (format) {
            case TEXT, MARKDOWN -> plain(bytes);
            case HTML -> RawText.unpaged(WebLetter.text(WebBytes.decode(bytes).orElseThrow(CannotRead::notText)));
            case PDF, DOCX, DOC, RTF, ODT -> OfficeText.of(bytes, format, limits);
            case OFD -> throw CannotRead.unsupported("OFD");
            case ARCHIVE -> throw CannotRead.notText();
        };
        if (raw.text().length() > limits.maxCharacters()) {
            throw CannotRead.tooMuchText(limits.maxCharacters());
        }
        CleanText clean = format == Format.TEXT || format == Format.MARKDOWN
                ? Cleaner.clean(raw.text())
                : Cleaner.clean(raw.text(), raw.pageStarts());
        if (clean.text().isBlank()) {
            throw CannotRead.empty();
        }
        return new ReadOutcome.Read(clean, format.mediaType(), clean.pages().size());
    }

    private static RawText plain(byte[] bytes) {
        return RawText.unpaged(TextBytes.decode(bytes).orElseThrow(CannotRead::notText));
    }
}
