package org.fuhan.read;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A PDF's pages as pictures, for those that have no usable text layer. For one thread. */
final class PdfPages implements AutoCloseable {
    private static final float POINTS_AN_INCH = 72f;

    private final PDDocument document;
    private final PDFRenderer renderer;

    private PdfPages(PDDocument document) {
        this.document = document;
        this.renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
    }

    /** Opens it. From then on this JVM decodes pictures in memory alone: no page of a letter is laid down in a temporary file. */
    static PdfPages open(byte[] bytes) throws IOException {
        ImageIO.setUseCache(false);
        return new PdfPages(Loader.loadPDF(bytes));
    }

    int count() {
        return document.getNumberOfPages();
    }

    /** Which share of the page pictures cover, 0 to 1; those that lie upon each other count each. */
    double pictures(int page) throws IOException {
        return PdfPictures.share(document.getPage(page));
    }

    /** Whether the page cannot be drawn as it is meant, for a picture on it is of a kind that nothing here decodes. */
    boolean lacksPictures(int page) throws IOException {
        return PdfPictures.holdUnreadable(document.getPage(page));
    }

    /**
     * The page in grey at {@link Tesseract#DPI} dots an inch; a page of more than {@link PageImage#MOST_PIXELS} with fewer.
     *
     * @throws CannotRead too-large, where a picture on it has more pixels than memory should hold
     */
    BufferedImage grey(int page) throws IOException {
        PdfPictures.requireModest(document.getPage(page));
        PDRectangle box = document.getPage(page).getCropBox();
        double scale = Tesseract.DPI / POINTS_AN_INCH;
        double pixels = scale * scale * box.getWidth() * box.getHeight();
        double most = PageImage.MOST_PIXELS;
        double modest = pixels > most ? scale * Math.sqrt(most / pixels) : scale;
        return PageImage.grey(renderer.renderImage(page, (float) modest, ImageType.RGB));
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
