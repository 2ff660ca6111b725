package org.fuhan.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** Finds the pictures a PDF's page draws and where, without decoding them. For one page and one thread. */
final class PdfPictures extends PDFStreamEngine {
    /** A sheet of A3 at 800 dots an inch. */
    private static final long MOST_PIXELS = 120_000_000;

    private static final Set<COSName> UNFOLDING = Set.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION);

    private double area;
    private long largest;

    private PdfPictures() {
        addOperator(new Concatenate(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetMatrix(this));
    }

    /** Which share of the page they cover, at most 1; those that lie upon each other count each. */
    static double share(PDPage page) throws IOException {
        double whole = (double) page.getCropBox().getWidth() * page.getCropBox().getHeight();
        return whole <= 0 ? 0 : Math.min(1, of(page).area / whole);
    }

    /**
     * Checks that none would exhaust memory when it is drawn.
     *
     * @throws CannotRead too-large
     */
    static void requireModest(PDPage page) throws IOException {
        if (of(page).largest > MOST_PIXELS) {
            throw CannotRead.pictureTooLarge();
        }
    }

    /**
     * Whether it is packed by DEFLATE or LZW and unfolds to less than half of its dots: PDFBox makes the others black, and says nothing.
     */
    static boolean isCutShort(PDImageXObject picture) throws IOException {
        List<COSName> filters = picture.getStream().getFilters();
        if (filters.isEmpty() || !UNFOLDING.containsAll(filters)) {
            return false;
        }
        long bits = (long) picture.getBitsPerComponent()
                * picture.getColorSpace().getNumberOfComponents()
                * picture.getWidth();
        long whole = (bits + 7) / 8 * picture.getHeight();
        try (InputStream in = picture.createInputStream()) {
            return in.transferTo(OutputStream.nullOutputStream()) < whole / 2;
        }
    }

    private static PdfPictures of(PDPage page) throws IOException {
        PdfPictures pictures = new PdfPictures();
        pictures.processPage(page);
        return pictures;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (OperatorName.DRAW_OBJECT.equals(operator.getName())
                && !operands.isEmpty()
                && operands.get(0) instanceof COSName name) {
            drawn(getResources().getXObject(name));
        } else {
            super.processOperator(operator, operands);
        }
    }

    private void drawn(PDXObject object) throws IOException {
        if (object instanceof PDImageXObject picture) {
            largest = Math.max(largest, (long) picture.getWidth() * picture.getHeight());
            Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
            area += Math.abs((double) matrix.getScalingFactorX() * matrix.getScalingFactorY());
        } else if (object instanceof PDFormXObject form && getLevel() < 20) {
            increaseLevel();
            try {
                showForm(form);
            } finally {
                decreaseLevel();
            }
        }
    }
}
