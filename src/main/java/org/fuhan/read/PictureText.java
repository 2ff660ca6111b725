package org.fuhan.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A scanned or photographed letter: PNG, JPEG, TIFF of one or many pages, BMP, GIF → text by character recognition. Stateless. */
final class PictureText {
    private PictureText() {}

    /**
     * The text; empty where no picture in it is large enough to be a page, or none shows text.
     *
     * @throws CannotRead damaged, unsupported, too-large, needs-ocr or ocr-failed
     */
    static Optional<RawText> of(byte[] bytes, PictureFormat format, Ocr ocr) {
        try (PictureFile file = PictureFile.open(bytes, format)) {
            ocr.expect(file.pages());
            StringBuilder text = new StringBuilder();
            List<Integer> starts = new ArrayList<>();
            Set<Integer> recognised = new HashSet<>();
            for (int i = 0; i < file.pages(); i++) {
                String page = file.isPage(i) ? ocr.text(file.page(i)) : "";
                starts.add(text.length());
                text.append(page.isEmpty() ? "\n" : page);
                if (!page.isEmpty()) {
                    recognised.add(i);
                }
            }
            return recognised.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new RawText(text.toString(), starts, recognised));
        }
    }
}
