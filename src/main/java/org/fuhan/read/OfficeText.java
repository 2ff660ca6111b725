package org.fuhan.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.OldFileFormatException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.SecureContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * DOCX, DOC, RTF, ODT and the text layer of a PDF → text, without detecting anything else: DOC by POI, ODT from its XML, the others by Tika's own parser
 * of each. Headers, footers, comments, deleted text and attached files are left out; a PDF does not name its headers, {@link PdfText}
 * finds them. Footnotes stand at the end of a DOCX, where they fell on the page in a PDF, and nowhere in the
 * others. Text boxes, which hold many a letterhead, are read. What unfolds beyond measure (a ZIP bomb) is given up. The only class
 * that sees Tika. Stateless.
 */
final class OfficeText {

    private OfficeText() {}

    /**
     * The document's text.
     *
     * @throws CannotRead if it is encrypted, cut short, damaged or too large
     */
    static RawText of(byte[] bytes, Format format, Limits limits) {
        return of(bytes, format, limits, PictureWords.NOT_READ);
    }

    /** The same of an OFD, whose pages may be pictures. */
    static RawText ofd(byte[] bytes, Limits limits, PictureWords pictures) {
        return of(bytes, Format.OFD, limits, pictures);
    }

    /** Takes a second look at a package that is damaged by POI's word alone. */
    private static RawText of(byte[] bytes, Format format, Limits limits, PictureWords pictures) {
        try {
            return read(bytes, format, limits, pictures);
        } catch (CannotRead e) {
            boolean isPackage = format == Format.DOCX || format == Format.XLSX;
            byte[] mended = isPackage && e.isDamage() ? MendedPackage.of(bytes).orElseThrow(() -> e) : null;
            if (mended == null) {
                throw e;
            }
            return read(mended, format, limits, pictures);
        }
    }

    private static RawText read(byte[] bytes, Format format, Limits limits, PictureWords pictures) {
        WordPackage word = format == Format.DOCX ? WordPackage.of(bytes) : WordPackage.asItIs(bytes);
        byte[] plain = format == Format.RTF ? RtfMarks.without(bytes) : word.bytes();
        try {
            return switch (format) {
                case ODT -> OdtText.of(OdtPackage.of(whole(bytes)), limits.maxCharacters());
                case ODS -> OdsText.of(OdtPackage.of(whole(bytes)), limits.maxCharacters());
                case DOC -> doc(bytes, limits);
                case XLSX -> SheetText.ofPackage(bytes, limits);
                case XLS -> SheetText.ofOle(bytes, limits);
                case OFD -> OfdText.of(bytes, limits, pictures);
                default -> byTika(plain, format, limits, WordNumerals.of(word.numbering()));
            };
        } catch (SaxText.TooLong e) {
            throw CannotRead.tooMuchText(limits.maxCharacters());
        } catch (EncryptedDocumentException e) {
            throw CannotRead.encrypted(e);
        } catch (TikaException | SAXException | IOException | RuntimeException | StackOverflowError e) {
            throw failure(bytes, format, limits, e);
        }
    }

    /** A ZIP without its directory is cut short, though what is left of it may be read. */
    private static byte[] whole(byte[] bytes) {
        if (endMissing(bytes, Format.ODT)) {
            throw CannotRead.truncated();
        }
        return bytes;
    }

    /** Word 97 and later by POI, which knows the main story from the others; what is older or encrypted by Tika. */
    private static RawText doc(byte[] bytes, Limits limits) throws IOException, SAXException, TikaException {
        if (OleKind.holds(bytes, "WordDocument")) {
            try {
                return DocText.of(bytes, limits.maxCharacters());
            } catch (OldFileFormatException e) {
                return byTika(bytes, Format.DOC, limits, WordNumerals.of(""));
            }
        }
        return byTika(bytes, Format.DOC, limits, WordNumerals.of(""));
    }

    private static RawText byTika(byte[] bytes, Format format, Limits limits, WordNumerals numerals)
            throws IOException, SAXException, TikaException {
        SaxText text = new SaxText(format == Format.PDF, limits);
        try (TikaInputStream in = TikaInputStream.get(bytes)) {
            parse(bytes, format, in, text);
        }
        return new RawText(numerals.chinese(text.raw().text()), text.raw().pageStarts());
    }

    private static void parse(byte[] bytes, Format format, TikaInputStream in, SaxText text)
            throws IOException, SAXException, TikaException {
        SecureContentHandler guarded = new SecureContentHandler(text, in);
        try {
            parser(bytes, format).parse(in, guarded, metadata(format), context());
        } catch (SAXException e) {
            if (e instanceof SaxText.TooLong || e.getCause() instanceof SaxText.TooLong) {
                throw new SaxText.TooLong();
            }
            guarded.throwIfCauseOf(e);
            throw e;
        }
    }

    private static Parser parser(byte[] bytes, Format format) {
        return switch (format) {
            case PDF -> new PDFParser();
            case DOCX -> new OOXMLParser();
            case DOC -> wordDocument(bytes);
            case RTF -> new RTFParser();
            default -> throw new IllegalArgumentException("not read by Tika: " + format);
        };
    }

    /** An OLE file may be a sheet or slides; only Word's (and WPS's) and encrypted packages are opened. */
    private static Parser wordDocument(byte[] bytes) {
        for (String stream : List.of("WordDocument", "EncryptedPackage", "EncryptionInfo")) {
            if (OleKind.holds(bytes, stream)) {
                return new OfficeParser();
            }
        }
        throw bytes.length < 2048 ? CannotRead.truncated() : CannotRead.notText();
    }

    private static Metadata metadata(Format format) {
        Metadata metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, format.mediaType());
        return metadata;
    }

    private static ParseContext context() {
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setSuppressDuplicateOverlappingText(true);
        pdf.setExtractBookmarksText(false);
        pdf.setExtractAnnotationText(false);
        pdf.setExtractInlineImages(false);
        OfficeParserConfig office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setIncludeHeadersAndFooters(false);
        office.setIncludeDeletedContent(false);
        office.setIncludeMoveFromContent(false);
        office.setIncludeShapeBasedContent(true);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    private static CannotRead failure(byte[] bytes, Format format, Limits limits, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String name = cause.getClass().getSimpleName();
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof CannotRead known) {
                return known;
            }
            if (cause instanceof SaxText.TooLong || message.contains("Zip bomb") || message.contains("zip bomb")) {
                return CannotRead.tooMuchText(limits.maxCharacters());
            }
            if (isProtection(name, message)) {
                return CannotRead.encrypted(thrown);
            }
            if (cause instanceof ZeroByteFileException) {
                return CannotRead.empty();
            }
        }
        if (endMissing(bytes, format)) {
            return CannotRead.truncated();
        }
        return CannotRead.isOurs(thrown) ? CannotRead.ourFault(thrown) : CannotRead.damaged(thrown);
    }

    /** A password that is asked for, or a certificate's key. */
    private static boolean isProtection(String name, String message) {
        return name.contains("Encrypted")
                || name.contains("InvalidPassword")
                || message.contains("decryption material")
                || message.contains("Bad user password");
    }

    /** Whether the mark that ends every whole file of the format is absent. */
    private static boolean endMissing(byte[] bytes, Format format) {
        int from = Math.max(0, bytes.length - 70_000);
        String tail = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        return switch (format) {
            case DOCX, XLSX, ODT, ODS, OFD -> !tail.contains("PK\u0005\u0006");
            case PDF -> !tail.contains("%%EOF");
            case RTF -> !tail.stripTrailing().endsWith("}");
            case DOC, XLS -> bytes.length % 512 != 0;
            default -> false;
        };
    }

    /** Attached and embedded files are no part of the letter's text. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // nothing is taken from it
        }
    }
}
