package org.fuhan.read;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures of pages: made grey, brought to size, looked at for ink, written as PNG; all in memory. Stateless. */
final class PageImage {
    /** Two sheets of A3 at 200 dots an inch. */
    static final int MOST_PIXELS = 16_000_000;

    /** The short side of A4 at 200 dots an inch. */
    private static final int PAGE_WIDTH = 1654;

    private static final int NARROWEST = 1300;
    private static final int WIDEST = 2000;
    private static final int LONGEST_SIDE = 30_000;

    /** A pixel so far from the paper's shade is ink; what shines through from the back is not. */
    private static final int CONTRAST = 60;

    private static final double DUST = 0.0002;
    private static final int INK_OF_A_CHARACTER = 600;

    private PageImage() {}

    /** The page in grey, its {@linkplain PageSeals seals} lifted; on white paper where it is transparent. */
    static BufferedImage grey(BufferedImage page) {
        if (page.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return page;
        }
        BufferedImage whole =
                page.getType() == BufferedImage.TYPE_INT_RGB ? page : drawn(page, page.getWidth(), page.getHeight());
        return whole.getType() == BufferedImage.TYPE_BYTE_GRAY ? whole : withoutSeals(whole);
    }

    private static BufferedImage withoutSeals(BufferedImage rgb) {
        List<Rectangle> seals = PageSeals.on(rgb);
        int width = rgb.getWidth();
        BufferedImage grey = new BufferedImage(width, rgb.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = pixels(grey);
        int[] line = new int[width];
        for (int y = 0; y < rgb.getHeight(); y++) {
            rgb.getRGB(0, y, width, 1, line, 0, width);
            for (int x = 0; x < width; x++) {
                int red = line[x] >> 16 & 0xff;
                int green = line[x] >> 8 & 0xff;
                pixels[y * width + x] = (byte) ((299 * red + 587 * green + 114 * (line[x] & 0xff)) / 1000);
            }
            for (Rectangle seal : seals) {
                boolean crosses = y >= seal.y && y < seal.y + seal.height;
                for (int x = seal.x; crosses && x < seal.x + seal.width; x++) {
                    pixels[y * width + x] = (byte) (line[x] >> 16);
                }
            }
        }
        return grey;
    }

    private static byte[] pixels(BufferedImage grey) {
        return ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
    }

    /** A picture of unknown resolution at a size at which a page's print is as high as at 200 dots an inch; not yet grey. */
    static BufferedImage pageSized(BufferedImage picture) {
        BufferedImage page = picture;
        double factor = factor(page.getWidth(), page.getHeight());
        while (factor < 0.5) {
            page = drawn(page, page.getWidth() / 2, page.getHeight() / 2);
            factor *= 2;
        }
        int width = (int) Math.round(page.getWidth() * factor);
        int height = (int) Math.round(page.getHeight() * factor);
        return width == page.getWidth() ? page : drawn(page, Math.max(1, width), Math.max(1, height));
    }

    private static double factor(int width, int height) {
        int narrow = Math.min(width, height);
        double factor = narrow > WIDEST || narrow < NARROWEST ? Math.min(2.0, (double) PAGE_WIDTH / narrow) : 1.0;
        double most = Math.sqrt((double) MOST_PIXELS / ((double) width * height));
        return Math.min(Math.min(factor, most), (double) LONGEST_SIDE / Math.max(width, height));
    }

    /**
     * Whether there is no more ink on the page than dust leaves, and than the characters need that are known to stand there. The
     * outermost strip, where a scanner leaves shadows, does not count.
     */
    static boolean isBlank(BufferedImage grey, int characters) {
        byte[] pixels = pixels(grey);
        int width = grey.getWidth();
        int left = width / 50;
        int top = grey.getHeight() / 50;
        int[] shades = new int[256];
        for (int y = top; y < grey.getHeight() - top; y++) {
            for (int x = left; x < width - left; x++) {
                shades[pixels[y * width + x] & 0xff]++;
            }
        }
        int paper = median(shades);
        long ink = 0;
        for (int shade = 0; shade < shades.length; shade++) {
            ink += Math.abs(shade - paper) > CONTRAST ? shades[shade] : 0;
        }
        return ink <= DUST * pixels.length + (double) INK_OF_A_CHARACTER * characters;
    }

    private static int median(int[] shades) {
        long all = 0;
        for (int count : shades) {
            all += count;
        }
        int shade = 0;
        for (long seen = shades[0]; seen * 2 < all; seen += shades[shade]) {
            shade++;
        }
        return shade;
    }

    /** The picture as the bytes of a PNG. */
    static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(picture);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        boolean coloured = picture.getColorModel().getNumColorComponents() > 1;
        BufferedImage page =
                new BufferedImage(width, height, coloured ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.drawImage(picture, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return page;
    }
}
