package org.fuhan.read;

import java.io.IOException;

/** Why a file gives no text; becomes {@link ReadOutcome.Failed} before it leaves the package. */
final class CannotRead extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    CannotRead(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    CannotRead(String reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    ReadOutcome.Failed outcome() {
        return new ReadOutcome.Failed(reason, String.valueOf(getMessage()));
    }

    /** Whether the document is to blame, as far as the library that reads it can tell. */
    boolean isDamage() {
        return reason.equals("damaged");
    }

    static CannotRead empty() {
        return new CannotRead("empty-file", "The file holds no text. Check that the right file was saved.");
    }

    static CannotRead notText() {
        return new CannotRead(
                "not-text",
                "The file's content is not text and no document type known here. Save the letter as DOCX, PDF or text and try again.");
    }

    static CannotRead truncated() {
        return new CannotRead(
                "truncated", "The document is cut short: its end is missing. Copy or download the file again.");
    }

    static CannotRead damaged(Throwable cause) {
        return new CannotRead(
                "damaged",
                "The document is damaged and cannot be opened. Open it in its own program, save it again and retry.",
                cause);
    }

    /** A picture of a page is not where the document says. */
    static CannotRead missingPicture() {
        return damaged(new IOException("a picture is missing"));
    }

    /** A fault of this program. Tells its kind and place, never its message, which may quote the letter. */
    static CannotRead ourFault(Throwable fault) {
        String place = fault.getClass().getSimpleName();
        for (StackTraceElement frame : fault.getStackTrace()) {
            if (frame.getClassName().startsWith("org.fuhan.")) {
                place += " @ " + frame.getFileName() + ":" + frame.getLineNumber();
                break;
            }
        }
        return new CannotRead(
                "internal-error",
                "The program failed on this file. Please report it with the place named. (" + place + ")",
                fault);
    }

    /** Whether it was this program's own code that failed and not a library that reads the format. */
    static boolean isOurs(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            String type = frame.getClassName();
            if (!type.startsWith("java.") && !type.startsWith("jdk.")) {
                return type.startsWith("org.fuhan.") && !(thrown instanceof IOException);
            }
        }
        return false;
    }

    static CannotRead encrypted(Throwable cause) {
        return new CannotRead(
                "encrypted",
                "The document is protected by a password. Save a copy without the password and retry.",
                cause);
    }

    static CannotRead encryptedPart() {
        return new CannotRead(
                "encrypted",
                "The file is protected by the archive's password. Unpack the archive with its password and ingest the folder.");
    }

    static CannotRead truncatedArchive(Throwable cause) {
        return new CannotRead(
                "truncated", "The archive is cut short: its end is missing. Copy or download it again.", cause);
    }

    static CannotRead damagedArchive(Throwable cause) {
        return new CannotRead(
                "damaged", "The file is damaged and cannot be unpacked. Copy or download it again.", cause);
    }

    static CannotRead tooMuchText(int limit) {
        return new CannotRead(
                "too-large",
                "The file unfolds to more than " + limit
                        + " characters, more than any letter. Split it or leave it out.");
    }

    static CannotRead needsOcr() {
        return new CannotRead(
                "needs-ocr",
                "The file shows pages as pictures, which need character recognition (OCR). Install Tesseract with its data for"
                        + " Chinese (Debian, Ubuntu: apt install tesseract-ocr tesseract-ocr-chi-sim; macOS: brew install"
                        + " tesseract tesseract-lang; Windows: the installer named at tesseract-ocr.github.io, Chinese"
                        + " ticked), then run: fuhan failures --retry.");
    }

    static CannotRead ocrFailed() {
        return new CannotRead(
                "ocr-failed",
                "Tesseract failed on a page. Check that the command tesseract works, or scan the page again, and retry.");
    }

    static CannotRead ocrTooSlow(long seconds) {
        return new CannotRead(
                "ocr-failed",
                "A page could not be recognised in " + seconds
                        + " seconds. Scan it in grey with 200 dots an inch, or retry when the machine is less busy.");
    }

    static CannotRead tooManyPages(int limit) {
        return new CannotRead(
                "too-large",
                "More than " + limit
                        + " pages would have to be recognised (OCR), or it takes too long. Split the file into its letters.");
    }

    static CannotRead pictureTooLarge() {
        return new CannotRead(
                "too-large",
                "A picture in the file has more dots than any page needs. Scan the page with 200 dots an inch and retry.");
    }

    static CannotRead unfoldsTooFar() {
        return new CannotRead("too-large", "The document unfolds to more than any letter. Leave it out.");
    }

    static CannotRead unsupportedPicture() {
        return new CannotRead(
                "unsupported",
                "Pictures of this kind (colours for print, or a rare compression) cannot be read. Save it as PNG and retry.");
    }

    static CannotRead unsupportedArchive(String format) {
        return new CannotRead(
                "unsupported",
                "Archives of type " + format + " cannot be read. Unpack it and ingest the folder, or pack it as ZIP.");
    }

    static CannotRead unsupported(String format) {
        return new CannotRead(
                "unsupported",
                "Files of type " + format + " cannot be read yet. Save the letter as DOCX or PDF and retry.");
    }
}
