package org.fuhan.read;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held: the orientation a JPEG's Exif block tells (Exif 2.3, 4.6.4, tag 0x0112), as quarter turns to the right
 * that make it upright. Mirrored pictures are left as they are. Stateless.
 */
final class JpegTurn {
    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final int ORIENTATION = 0x0112;
    private static final int TIFF_OFFSET = 6;

    private JpegTurn() {}

    /** Quarter turns to the right, 0 to 3; 0 where nothing is told. */
    static int of(byte[] jpeg) {
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xff) == 0xff) {
            int marker = jpeg[at + 1] & 0xff;
            int length = (jpeg[at + 2] & 0xff) << 8 | (jpeg[at + 3] & 0xff);
            if (marker == START_OF_SCAN || length < 2 || at + 2 + length > jpeg.length) {
                return 0;
            }
            if (marker == APP1
                    && length > 16
                    && new String(jpeg, at + 4, 4, StandardCharsets.ISO_8859_1).equals("Exif")) {
                return turn(ByteBuffer.wrap(jpeg, at + 4 + TIFF_OFFSET, length - 2 - TIFF_OFFSET)
                        .slice());
            }
            at += 2 + length;
        }
        return 0;
    }

    private static int turn(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return 0;
        }
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (entry > tiff.limit() - 12) {
                return 0;
            }
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
                return switch (tiff.getShort(entry + 8)) {
                    case 6 -> 1;
                    case 3 -> 2;
                    case 8 -> 3;
                    default -> 0;
                };
            }
        }
        return 0;
    }

    /** The grey picture turned to the right by so many quarters. */
    static BufferedImage turned(BufferedImage grey, int quarters) {
        if (quarters == 0) {
            return grey;
        }
        int width = grey.getWidth();
        int height = grey.getHeight();
        boolean lies = quarters % 2 == 1;
        BufferedImage upright =
                new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_BYTE_GRAY);
        AffineTransform turn = new AffineTransform();
        turn.translate(upright.getWidth() / 2.0, upright.getHeight() / 2.0);
        turn.quadrantRotate(quarters);
        turn.translate(-width / 2.0, -height / 2.0);
        Graphics2D pen = upright.createGraphics();
        pen.drawImage(grey, turn, null);
        pen.dispose();
        return upright;
    }
}
