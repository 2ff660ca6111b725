package org.fuhan.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.fuhan.text.CleanText;
import org.fuhan.text.Cleaner;

/**
 * Reads a letter's file into clean text: TXT, Markdown, HTML, MHTML, DOCX, DOC (and WPS), RTF, ODT, XLSX, XLS (and ET), ODS, PDF, OFD and
 * pictures of pages, told apart by content, not by name. Pages that are pictures, those pasted into a document without words among them, are read by Tesseract, where it is installed. Files
 * in an archive (ZIP, 7z, TAR, gzip, bzip2, xz) or attached to a message (EML, MSG) are read one after another into the parts of a
 * container.
 *
 * <p>What cannot be read comes back as a value with its reason; nothing is thrown and nothing logged, and no message holds text of
 * the letter; a fault of this program is told as one, with its place, and not blamed on the file. Not for RAR or slides, and it finds no facts: {@code org.fuhan.extract} does. Safe for use by several
 * threads. Tika is loaded with the first file that needs it.
 */
public final class LetterReader {
    /** Raised whenever the same file may come out as another text. */
    public static final int VERSION = 9;

    /** Twenty times the longest letter; what is longer may also take long. */
    private static final int LONGEST_TEXT = 2 << 20;

    /** Of a page in HTML, with all that stands around a letter; nesting makes reading longer ones slow. */
    private static final int LONGEST_PAGE = 256 << 10;

    private static final int HEAD = 1 << 16;

    private final Limits limits;
    private final Tesseract tesseract;

    /** One that uses the Tesseract of FUHAN_TESSERACT, or the one it finds. */
    public LetterReader(Limits limits) {
        this(limits, Tesseract.of(System.getenv()));
    }

    /** One that uses the Tesseract of this path for pages that are pictures. */
    public LetterReader(Limits limits, Path tesseract) {
        this(limits, new Tesseract(Optional.of(tesseract)));
    }

    private LetterReader(Limits limits, Tesseract tesseract) {
        this.limits = limits;
        this.tesseract = tesseract;
    }

    /** Whether the file's name lets it be a letter. Does not touch the file. */
    public boolean mayHoldLetter(Path file) {
        return FileNames.skipped(file).isEmpty();
    }

    /**
     * Whether the file can be read without the parsers that a damaged or hostile document may hang, crash or exhaust: short text,
     * Markdown and web pages, and whatever is not opened at all. Reads the first bytes only.
     */
    public boolean isHarmless(Path file) {
        if (FileNames.skipped(file).isPresent() || !Files.isRegularFile(file)) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            if (size > LONGEST_TEXT) {
                return size > limits.maxBytes();
            }
            byte[] head = in.readNBytes(HEAD);
            if (isBinary(head)) {
                return false;
            }
            Format format = Format.of(head, String.valueOf(file.getFileName()));
            return format == Format.TEXT
                    || format == Format.MARKDOWN
                    || (format == Format.HTML && size <= LONGEST_PAGE);
        } catch (IOException e) {
            return true;
        }
    }

    /** Whether there is a zero in it, and no mark of UTF-16 before it. */
    private static boolean isBinary(byte[] head) {
        boolean wide = head.length > 1 && ((head[0] & 0xff) + (head[1] & 0xff) == 0xff + 0xfe);
        for (byte unit : head) {
            if (unit == 0) {
                return !wide;
            }
        }
        return false;
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
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
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
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return CannotRead.ourFault(e).outcome();
        }
    }

    /** Reads what holds no files: a picture, or what is known to be of the format. */
    ReadOutcome text(byte[] bytes, Format format) {
        if (bytes.length == 0) {
            return CannotRead.empty().outcome();
        }
        try {
            Optional<PictureFormat> picture = PictureFormat.of(bytes);
            return picture.isPresent() ? picture(bytes, picture.get()) : letter(bytes, format);
        } catch (CannotRead e) {
            return e.outcome();
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return CannotRead.ourFault(e).outcome();
        }
    }

    private ReadOutcome picture(byte[] bytes, PictureFormat format) {
        return PictureText.of(bytes, format, ocr())
                .<ReadOutcome>map(raw -> letter(raw, () -> paged(raw), format.mediaType()))
                .orElseGet(() -> new ReadOutcome.Skipped("a picture that shows no letter"));
    }

    private Ocr ocr() {
        return new Ocr(tesseract, OcrLimits.standard(), limits.progress());
    }

    private ReadOutcome.Read letter(byte[] bytes, Format format) {
        RawText raw = raw(bytes, format);
        boolean plain = format == Format.TEXT || format == Format.MARKDOWN;
        return letter(raw, plain ? () -> Cleaner.clean(raw.text()) : () -> paged(raw), format.mediaType());
    }

    private ReadOutcome.Read letter(RawText raw, Supplier<CleanText> cleaned, String mediaType) {
        if (raw.text().length() > limits.maxCharacters()) {
            throw CannotRead.tooMuchText(limits.maxCharacters());
        }
        CleanText clean = cleaned.get();
        if (clean.text().isBlank()) {
            throw CannotRead.empty();
        }
        return new ReadOutcome.Read(clean, mediaType, clean.pages().size(), raw.ocrPages(), raw.unreadPages());
    }

    private static CleanText paged(RawText raw) {
        return Cleaner.clean(raw.text(), raw.pageStarts());
    }

    private RawText raw(byte[] bytes, Format format) {
        return switch (format) {
            case TEXT, MARKDOWN ->
                RawText.unpaged(TextBytes.decode(bytes).orElseThrow(() -> KnownKinds.refused(bytes)));
            case HTML -> page(bytes);
            case MHTML -> page(MailMessage.page(bytes));
            case PDF -> PdfText.of(bytes, limits, ocr());
            case OFD -> OfficeText.ofd(bytes, limits, pageWords());
            case XLSX, XLS, ODS -> OfficeText.of(bytes, format, limits);
            case DOCX, DOC, RTF, ODT ->
                PastedPages.orElse(
                        RawText.unpaged(BlankCells.filled(
                                OfficeText.of(bytes, format, limits).text())),
                        bytes,
                        format,
                        ocr());
            case PPTX -> throw CannotRead.unsupported("PPTX (slides)");
            case ODF -> throw CannotRead.unsupported("ODP or ODG");
            case EML, MSG, ZIP, SEVEN_Z, TAR, GZIP, BZIP2, XZ, RAR ->
                throw new IllegalArgumentException("holds files: " + format);
        };
    }

    private PictureWords pageWords() {
        return ocr()::page;
    }

    private static RawText page(byte[] bytes) {
        return RawText.unpaged(WebLetter.text(WebBytes.decode(bytes).orElseThrow(CannotRead::notText)));
    }
}
