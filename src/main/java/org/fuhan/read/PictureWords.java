package org.fuhan.read;

/** Reads the words of a page that holds a picture and no text. Where character recognition comes in. */
@FunctionalInterface
interface PictureWords {
    /** No picture is read. */
    PictureWords NOT_READ = image -> PageRead.EMPTY;

    /**
     * What came of the page.
     *
     * @param image a whole picture file: JPEG, PNG, TIFF or another that the page holds
     * @throws CannotRead what ends the whole document: needs-ocr, ocr-failed, too many pages
     */
    PageRead words(byte[] image);
}
