package org.fuhan.read;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pictures in a document's order, each a page or an ornament → text by character recognition. One that cannot be opened stands as an
 * empty page, so that the others are not lost with it. For one document and one thread.
 */
final class PicturePages {
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private final Set<Integer> recognised = new HashSet<>();
    private final Set<Integer> unread = new HashSet<>();
    private @Nullable CannotRead first;

    private PicturePages() {}

    /**
     * The text of those that show any; empty where none does.
     *
     * @throws CannotRead needs-ocr, ocr-failed or too-large; why the first could not be opened, where no other shows text
     */
    static Optional<RawText> read(List<byte[]> pictures, Ocr ocr) {
        List<byte[]> pages = pictures.stream().filter(PicturePages::mayBePage).toList();
        ocr.expect(pages.size());
        PicturePages read = new PicturePages();
        pages.forEach(page -> read.add(page, ocr));
        return read.raw();
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

    private void add(byte[] picture, Ocr ocr) {
        BufferedImage page;
        try (PictureFile file =
                PictureFile.open(picture, PictureFormat.of(picture).orElseThrow())) {
            page = file.page(0);
        } catch (CannotRead e) {
            first = first == null ? e : first;
            unread.add(starts.size());
            put("\n");
            return;
        }
        String words = ocr.text(page);
        if (!words.isEmpty()) {
            recognised.add(starts.size());
            put(words);
        }
    }

    private void put(String page) {
        starts.add(text.length());
        text.append(page);
    }

    private Optional<RawText> raw() {
        if (!recognised.isEmpty()) {
            return Optional.of(new RawText(text.toString(), starts, recognised, unread));
        }
        if (first != null) {
            throw first;
        }
        return Optional.empty();
    }
}
