package org.fuhan.read;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** A PDF's pages as pictures, for those that have no usable text layer. For one thread. */
final class PdfPages implements AutoCloseable {
    private static final float POINTS_AN_INCH = 72f;

    private final PDDocument document;
    private final Renderer renderer;

    private PdfPages(PDDocument document) {
        this.document = document;
        this.renderer = new Renderer(document);
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

    /** Which share of the page pictures cover, 0 to 1; those that lie upon each other count each. None where the page is damaged. */
    OptionalDouble pictures(int page) {
        try {
            return OptionalDouble.of(PdfPictures.share(document.getPage(page)));
        } catch (IOException | RuntimeException e) {
            if (CannotRead.isOurs(e)) {
                throw CannotRead.ourFault(e);
            }
            return OptionalDouble.empty();
        }
    }

    /**
     * A page as it could be drawn. Immutable, but for the picture.
     *
     * @param picture in grey at {@link Tesseract#DPI} dots an inch, or fewer where it would have more than {@link PageImage#MOST_PIXELS};
     *     empty where the page cannot be drawn
     * @param lost why it cannot be drawn, or why a picture on it is missing
     */
    record Drawn(Optional<BufferedImage> picture, Optional<CannotRead> lost) {}

    /** Draws the page. One that cannot be, for it is damaged or a picture on it has more pixels than memory should hold, says so. */
    Drawn drawn(int page) {
        renderer.lost = Optional.empty();
        try {
            BufferedImage picture = grey(page);
            return new Drawn(Optional.of(picture), renderer.lost);
        } catch (CannotRead e) {
            return new Drawn(Optional.empty(), Optional.of(e));
        } catch (IOException | RuntimeException e) {
            if (CannotRead.isOurs(e)) {
                throw CannotRead.ourFault(e);
            }
            return new Drawn(Optional.empty(), Optional.of(CannotRead.damaged(e)));
        }
    }

    private BufferedImage grey(int page) throws IOException {
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

    /** Draws a page without the pictures that cannot be decoded, as PDFBox does, and says why the first of them is missing. */
    private static final class Renderer extends PDFRenderer {
        private Optional<CannotRead> lost = Optional.empty();

        Renderer(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new Drawer(parameters);
        }

        private final class Drawer extends PageDrawer {
            Drawer(PageDrawerParameters parameters) throws IOException {
                super(parameters);
            }

            @Override
            public void drawImage(PDImage image) throws IOException {
                if (lost.isEmpty() && image instanceof PDImageXObject picture && PdfPictures.isCutShort(picture)) {
                    lost = Optional.of(CannotRead.missingPicture());
                }
                super.drawImage(image);
            }

            @Override
            protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
                    throws IOException {
                boolean unsupported = e instanceof MissingImageReaderException;
                if (lost.isEmpty() && (unsupported || OperatorName.DRAW_OBJECT.equals(operator.getName()))) {
                    lost = Optional.of(unsupported ? CannotRead.unsupportedPicture() : CannotRead.damaged(e));
                }
                super.operatorException(operator, operands, e);
            }
        }
    }
}
