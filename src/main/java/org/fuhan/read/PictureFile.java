package org.fuhan.read;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** An opened picture file; only a TIFF has more than one page. For one thread. */
final class PictureFile implements AutoCloseable {
    /** What is smaller both ways is a logo or an icon. */
    private static final int SMALLEST_PAGE = 400;

    /** Ten times a sheet of A3 at 600 dots an inch; a picture that unfolds to more is made to exhaust memory. */
    private static final long MOST_PIXELS = 700_000_000;

    private final ImageReader reader;
    private final MemoryCacheImageInputStream in;
    private final int pages;
    private final int turn;

    private PictureFile(ImageReader reader, MemoryCacheImageInputStream in, int pages, int turn) {
        this.reader = reader;
        this.in = in;
        this.pages = pages;
        this.turn = turn;
    }

    /**
     * Opens it.
     *
     * @throws CannotRead damaged
     */
    static PictureFile open(byte[] bytes, PictureFormat format) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT))
                .next();
        MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
        reader.setInput(in, false, true);
        int turn = format == PictureFormat.JPEG ? JpegTurn.of(bytes) : 0;
        PictureFile file = new PictureFile(reader, in, 1, turn);
        if (format != PictureFormat.TIFF) {
            return file;
        }
        int pages = file.reading(() -> countedWithLost(reader));
        return new PictureFile(reader, in, pages, turn);
    }

    /** How many pages a TIFF names; where the place of the next lies beyond its end, that is one more, which cannot be opened. */
    private static int countedWithLost(ImageReader reader) throws IOException {
        boolean[] lost = new boolean[1];
        reader.addIIOReadWarningListener((source, warning) -> lost[0] = true);
        int pages = reader.getNumImages(true);
        reader.removeAllIIOReadWarningListeners();
        return lost[0] ? pages + 1 : pages;
    }

    int pages() {
        return pages;
    }

    /** Whether the picture is large enough to be a page. */
    boolean isPage(int index) {
        return reading(() -> reader.getWidth(index) >= SMALLEST_PAGE || reader.getHeight(index) >= SMALLEST_PAGE);
    }

    /**
     * The page in grey, upright and at a page's size.
     *
     * @throws CannotRead damaged, too-large
     */
    BufferedImage page(int index) {
        BufferedImage picture = reading(() -> {
            long pixels = (long) reader.getWidth(index) * reader.getHeight(index);
            if (pixels > MOST_PIXELS) {
                throw CannotRead.pictureTooLarge();
            }
            ImageReadParam sparing = reader.getDefaultReadParam();
            int step = (int) Math.floor(Math.sqrt((double) pixels / PageImage.MOST_PIXELS));
            if (step > 1) {
                sparing.setSourceSubsampling(step, step, 0, 0);
            }
            return reader.read(index, sparing);
        });
        return JpegTurn.turned(PageImage.grey(PageImage.pageSized(picture)), turn);
    }

    @Override
    public void close() {
        reader.dispose();
        try {
            in.close();
        } catch (IOException e) {
            // nothing but memory was held
        }
    }

    private <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IIOException e) {
            throw String.valueOf(e.getMessage()).startsWith("Unsupported")
                    ? CannotRead.unsupportedPicture()
                    : CannotRead.damaged(e);
        } catch (CannotRead e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw CannotRead.isOurs(e) ? CannotRead.ourFault(e) : CannotRead.damaged(e);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }
}
