package org.fuhan.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fuhan.text.CleanText;
import org.fuhan.text.Cleaner;

/**
 * Reads a letter's file into clean text: TXT, Markdown, HTML, MHTML, DOCX, DOC (and WPS), RTF, ODT, XLSX, XLS (and ET), PDF and
 * OFD, told apart by content, not by name. Files in an archive (ZIP, 7z, TAR, gzip, bzip2, xz) or attached to a message (EML, MSG)
 * are read one after another into the parts of a container.
 *
 * <p>What cannot be read comes back as a value with its reason; nothing is thrown and nothing logged, and no message holds text of
 * the letter; a fault of this program is told as one, with its place, and not blamed on the file. Not for pictures, RAR or slides, and it finds no facts: {@code org.fuhan.extract} does. Safe for use by several
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
            return opened(bytes(file), String.valueOf(file.getFileName()));
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

    /**
     * Reads a file that is in memory already.
     *
     * @param name its name, with or without folders; tells only whether it is skipped, and Markdown from plain text
     */
    public ReadOutcome read(byte[] bytes, String name) {
        Optional<String> skipped = FileNames.skipped(name.substring(name.lastIndexOf('/') + 1));
        return skipped.<ReadOutcome>map(ReadOutcome.Skipped::new).orElseGet(() -> opened(bytes, name));
    }

    private ReadOutcome opened(byte[] bytes, String name) {
        if (bytes.length == 0) {
            return CannotRead.empty().outcome();
        }
        try {
            Format format = Format.of(bytes, name);
            return format.holdsFiles() ? Containers.read(this, limits, bytes, name, format) : text(bytes, format);
        } catch (CannotRead e) {
            return e.outcome();
        } catch (RuntimeException | StackOverflowError e) {
            return CannotRead.ourFault(e).outcome();
        }
    }

    /** Reads what is known to be of a format that holds no files. */
    ReadOutcome text(byte[] bytes, Format format) {
        try {
            return letter(bytes, format);
        } catch (CannotRead e) {
            return e.outcome();
        } catch (RuntimeException | StackOverflowError e) {
            return CannotRead.ourFault(e).outcome();
        }
    }

    private ReadOutcome.Read letter(byte[] bytes, Format format) {
        if (bytes.length == 0) {
            throw CannotRead.empty();
        }
        RawText raw = raw(bytes, format);
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

    private RawText raw(byte[] bytes, Format format) {
        return switch (format) {
            case TEXT, MARKDOWN -> RawText.unpaged(TextBytes.decode(bytes).orElseThrow(CannotRead::notText));
            case HTML -> page(bytes);
            case MHTML -> page(MailMessage.page(bytes));
            case PDF, OFD, XLSX, XLS -> OfficeText.of(bytes, format, limits);
            case DOCX, DOC, RTF, ODT ->
                RawText.unpaged(
                        BlankCells.filled(OfficeText.of(bytes, format, limits).text()));
            case PPTX -> throw CannotRead.unsupported("PPTX (slides)");
            case ODF -> throw CannotRead.unsupported("ODS, ODP or ODG");
            case EML, MSG, ZIP, SEVEN_Z, TAR, GZIP, BZIP2, XZ, RAR ->
                throw new IllegalArgumentException("holds files: " + format);
        };
    }

    private static RawText page(byte[] bytes) {
        return RawText.unpaged(WebLetter.text(WebBytes.decode(bytes).orElseThrow(CannotRead::notText)));
    }
}
