package org.fuhan.read;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Files as a scanner makes them, and programs in Tesseract's place. */
final class Scans {
    private Scans() {}

    /** Leaves the test out where Tesseract, its data for Chinese or a Chinese font is not installed. */
    static void needTesseract() throws InterruptedException {
        assumeTrue(Tesseract.of(System.getenv()).isInstalled(), "Tesseract with chi_sim is not installed");
        needFont();
    }

    static void needFont() {
        assumeTrue(PrintedLetter.font().isPresent(), "no Chinese font is installed");
    }

    /** A program that says it is a Tesseract with these languages and otherwise runs the script. */
    static Path program(Path folder, String languages, String script) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh");
        Path program = folder.resolve("tesseract");
        Files.writeString(
                program,
                "#!/bin/sh\nif [ \"$1\" = --list-langs ]; then printf '" + languages + "'; exit 0; fi\n" + script
                        + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program;
    }

    static byte[] pdf(List<BufferedImage> pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            return with(document, pages);
        }
    }

    /** The document with scanned pages behind its own. */
    static byte[] with(PDDocument document, List<BufferedImage> pages) throws IOException {
        for (BufferedImage picture : pages) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDImageXObject drawn = JPEGFactory.createFromImage(document, picture, 0.7f);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(drawn, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    static byte[] picture(BufferedImage page, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(page, format, out)) {
                throw new IllegalArgumentException(format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A fax: black and white, packed by the rules of T.6, several pages. */
    static byte[] tiff(List<BufferedImage> pages) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            ImageWriteParam packing = writer.getDefaultWriteParam();
            packing.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            packing.setCompressionType("CCITT T.6");
            for (BufferedImage page : pages) {
                writer.writeToSequence(new IIOImage(blackAndWhite(page), null, null), packing);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A PDF of one page packed as JBIG2 (ITU-T T.88): a page information segment and a generic region whose bits are a fax's. */
    static byte[] jbig2(BufferedImage page) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDImageXObject fax = CCITTFactory.createFromImage(document, blackAndWhite(page));
            byte[] bits;
            try (InputStream in = fax.getCOSObject().createRawInputStream()) {
                bits = in.readAllBytes();
            }
            int width = page.getWidth();
            int height = page.getHeight();
            ByteBuffer stream = ByteBuffer.allocate(bits.length + 100);
            stream.putInt(0).put((byte) 48).put((byte) 0).put((byte) 1).putInt(19);
            stream.putInt(width)
                    .putInt(height)
                    .putInt(0)
                    .putInt(0)
                    .put((byte) 0)
                    .putShort((short) 0);
            stream.putInt(1).put((byte) 38).put((byte) 0).put((byte) 1).putInt(18 + bits.length);
            stream.putInt(width).putInt(height).putInt(0).putInt(0).put((byte) 0);
            stream.put((byte) 1).put(bits);
            byte[] packed = Arrays.copyOf(stream.array(), stream.position());
            PDImageXObject picture = new PDImageXObject(
                    document,
                    new ByteArrayInputStream(packed),
                    COSName.JBIG2_DECODE,
                    width,
                    height,
                    1,
                    PDDeviceGray.INSTANCE);
            PDPage sheet = new PDPage(PDRectangle.A4);
            document.addPage(sheet);
            try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                content.drawImage(picture, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    static BufferedImage blackAndWhite(BufferedImage page) {
        BufferedImage bits = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        bits.createGraphics().drawImage(page, 0, 0, null);
        return bits;
    }

    /** The JPEG with an Exif block that tells its orientation. */
    static byte[] oriented(byte[] jpeg, int orientation) {
        byte[] exif = {
            (byte) 0xff,
            (byte) 0xe1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        byte[] all = new byte[jpeg.length + exif.length];
        System.arraycopy(jpeg, 0, all, 0, 2);
        System.arraycopy(exif, 0, all, 2, exif.length);
        System.arraycopy(jpeg, 2, all, 2 + exif.length, jpeg.length - 2);
        return all;
    }

    static Tesseract named(Path program) {
        return Tesseract.of(Map.of("FUHAN_TESSERACT", program.toString()));
    }
}
