package org.fuhan.read;

import java.util.Optional;

/** A scanned or photographed letter: PNG, JPEG, TIFF of one or many pages, BMP, GIF → text by character recognition. Stateless. */
final class PictureText {
    private PictureText() {}

    /**
     * The text, a page of a TIFF that cannot be opened standing empty; none where no picture in it is large enough to be a page, or
     * none shows text.
     *
     * @throws CannotRead damaged, unsupported, too-large, needs-ocr or ocr-failed
     */
    static Optional<RawText> of(byte[] bytes, PictureFormat format, Ocr ocr) {
        try (PictureFile file = PictureFile.open(bytes, format)) {
            ocr.expect(file.pages());
            PageTexts pages = new PageTexts();
            for (int i = 0; i < file.pages(); i++) {
                pages.add(ocr.page(file, i));
            }
            return pages.recognised();
        }
    }
}
