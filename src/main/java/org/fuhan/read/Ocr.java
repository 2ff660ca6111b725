package org.fuhan.read;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads pictures of pages: one {@code Ocr} a file, which counts its pages and its time. A blank page costs no run of Tesseract. The
 * text comes with its unambiguous mistakes mended ({@link OcrText}); what is no text, as of a photograph, is dropped. For one thread.
 */
final class Ocr {
    private final Tesseract tesseract;
    private final OcrLimits limits;
    private final ReadingProgress progress;
    private int pages;
    private Duration spent = Duration.ZERO;

    Ocr(Tesseract tesseract, OcrLimits limits) {
        this(tesseract, limits, ReadingProgress.UNWATCHED);
    }

    /** One whose pages somebody waits for. */
    Ocr(Tesseract tesseract, OcrLimits limits, ReadingProgress progress) {
        this.tesseract = tesseract;
        this.limits = limits;
        this.progress = progress;
    }

    /**
     * Says how many pages are to come, so that too many are refused before the first is read.
     *
     * @throws CannotRead too-large
     */
    void expect(int more) {
        if (pages + more > limits.pages()) {
            throw CannotRead.tooManyPages(limits.pages());
        }
    }

    /**
     * The text of a page drawn at {@link Tesseract#DPI} dots an inch or near it; lines end with a line feed. Empty where the page is
     * blank or shows no text.
     *
     * @throws CannotRead needs-ocr, ocr-failed or too-large
     */
    String text(BufferedImage page) {
        BufferedImage grey = PageImage.grey(page);
        return PageImage.isBlank(grey, 0) ? "" : recognised(grey);
    }

    /**
     * The same of a picture in a file's bytes (PNG, JPEG, BMP, GIF, the first page of a TIFF), brought to a page's size first. Empty
     * too where it is too small to be a page; unread where it is damaged, too large or of no kind known here.
     *
     * @throws CannotRead as above
     */
    PageRead page(byte[] picture) {
        Optional<PictureFormat> format = PictureFormat.of(picture);
        if (format.isEmpty()) {
            return PageRead.unread(CannotRead.unsupported("picture"));
        }
        PictureFile file;
        try {
            file = PictureFile.open(picture, format.get());
        } catch (CannotRead e) {
            return PageRead.unread(e);
        }
        try (file) {
            return page(file, 0);
        }
    }

    /** The same of a page of an opened file. */
    PageRead page(PictureFile file, int index) {
        Optional<BufferedImage> page;
        try {
            page = file.isPage(index) ? Optional.of(file.page(index)) : Optional.empty();
        } catch (CannotRead e) {
            return PageRead.unread(e);
        }
        return page.map(this::text).map(PageRead::of).orElse(PageRead.EMPTY);
    }

    /** The text of a grey page that is known not to be blank. */
    String recognised(BufferedImage grey) {
        expect(1);
        progress.picture();
        pages++;
        Duration left = limits.file().minus(spent);
        if (!left.isPositive()) {
            throw CannotRead.tooManyPages(limits.pages());
        }
        Duration limit = left.compareTo(limits.page()) < 0 ? left : limits.page();
        long start = System.nanoTime();
        try {
            String text = OcrText.mended(tesseract.text(PageImage.png(grey), limit));
            return Plausible.recognised(text) ? text : "";
        } finally {
            spent = spent.plusNanos(System.nanoTime() - start);
        }
    }
}
