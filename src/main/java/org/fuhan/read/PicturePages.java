package org.fuhan.read;

import java.util.List;
import java.util.Optional;

/**
 * Pictures in a document's order, each a page or an ornament → text by character recognition. One that cannot be opened stands as an
 * empty page, one that shows nothing has no place. Stateless.
 */
final class PicturePages {
    private PicturePages() {}

    /**
     * The text of those that show any; empty where none does.
     *
     * @throws CannotRead needs-ocr, ocr-failed or too-large; why the first could not be opened, where no other shows text
     */
    static Optional<RawText> read(List<byte[]> pictures, Ocr ocr) {
        List<byte[]> pages = pictures.stream().filter(PicturePages::mayBePage).toList();
        ocr.expect(pages.size());
        PageTexts read = new PageTexts();
        for (byte[] picture : pages) {
            PageRead page = ocr.page(picture);
            if (!page.equals(PageRead.EMPTY)) {
                read.add(page);
            }
        }
        return read.recognised();
    }

    /** Large enough, or not to be opened. */
    private static boolean mayBePage(byte[] picture) {
        Optional<PictureFormat> format = PictureFormat.of(picture);
        if (format.isEmpty()) {
            return false;
        }
        try (PictureFile file = PictureFile.open(picture, format.get())) {
            return file.isPage(0);
        } catch (CannotRead e) {
            return true;
        }
    }
}
