package org.fuhan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scans of several pages of which one is damaged: it is told of, and the others are read. */
class DamagedPagesTest {
    private static final String WORDS = "云台区民政局关于助餐点提案的答复";

    @TempDir
    private Path folder;

    private LetterReader reader = new LetterReader(Limits.standard());

    @BeforeEach
    void recognisesTheSameOnEveryPage() throws IOException {
        Path program = Scans.program(folder, "chi_sim\\n", "cat >/dev/null; echo " + WORDS);
        reader = new LetterReader(Limits.standard(), program);
    }

    /** The pages of a TIFF: where the list of each one's entries (TIFF 6.0, section 2) starts. */
    private static List<Integer> directories(ByteBuffer tiff) {
        List<Integer> places = new ArrayList<>();
        for (int at = tiff.getInt(4); at != 0; at = tiff.getInt(next(tiff, at))) {
            places.add(at);
        }
        return places;
    }

    private static int next(ByteBuffer tiff, int directory) {
        return directory + 2 + 12 * tiff.getShort(directory);
    }

    private static byte[] fax(int pages) throws IOException {
        return Scans.tiff(Collections.nCopies(pages, PrintedLetter.inked()));
    }

    private static ByteBuffer edited(byte[] tiff) {
        return ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    /** From the start of its entries on, up to the next page or the end. */
    private static byte[] withBroken(byte[] tiff, int page, int keptOfIt) {
        List<Integer> starts = directories(edited(tiff));
        int end = page + 1 < starts.size() ? starts.get(page + 1) : tiff.length;
        Arrays.fill(tiff, starts.get(page) + keptOfIt, end, (byte) 0);
        return tiff;
    }

    private void assertLost(byte[] file, String name, int page) {
        ReadOutcome outcome = reader.read(file, name);
        assertThat(outcome).isInstanceOf(ReadOutcome.Read.class);
        ReadOutcome.Read read = (ReadOutcome.Read) outcome;
        assertThat(read.pages()).isEqualTo(3);
        assertThat(read.unreadPages()).containsExactly(page);
        assertThat(read.ocrPages()).hasSize(2).doesNotContain(page);
        assertThat(read.text().text()).isEqualTo(WORDS + "\n" + WORDS);
    }

    @Test
    void aFaxIsReadButForItsBrokenPage() throws IOException {
        byte[] tiff = fax(3);
        int entries = next(edited(tiff), directories(edited(tiff)).get(0))
                + 4
                - directories(edited(tiff)).get(0);
        for (int page = 0; page < 3; page++) {
            assertLost(withBroken(fax(3), page, entries), "fax.tif", page);
        }
        assertThat(((ReadOutcome.Read) reader.read(fax(3), "fax.tif")).unreadPages())
                .isEmpty();
    }

    @Test
    void whereAFaxEndsTooSoonThePageBehindIsTold() throws IOException {
        byte[] tiff = fax(3);
        assertLost(Arrays.copyOf(tiff, tiff.length - 60), "fax.tif", 2);
        assertLost(Arrays.copyOf(tiff, directories(edited(tiff)).get(2)), "fax.tif", 2);
    }

    @Test
    void aFaxOfBrokenPagesIsDamaged() throws IOException {
        byte[] tiff = fax(2);
        int entries = next(edited(tiff), directories(edited(tiff)).get(0))
                + 4
                - directories(edited(tiff)).get(0);
        byte[] broken = withBroken(withBroken(tiff, 0, entries), 1, entries);
        assertThat(Samples.said(reader.read(broken, "fax.tif"))).isEqualTo("damaged");
        LetterReader without = new LetterReader(Limits.standard(), folder.resolve("none"));
        assertThat(Samples.said(without.read(withBroken(fax(3), 0, entries), "fax.tif")))
                .isEqualTo("needs-ocr");
    }

    enum Damage {
        RUBBISH,
        MISSING,
        TOO_LARGE,
        JPEG_2000,
        UNFOLDS_TO_NOTHING
    }

    private static byte[] pdf(int pages, int broken, Damage damage) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                PDImageXObject picture = i == broken
                        ? broken(document, damage)
                        : JPEGFactory.createFromImage(document, PrintedLetter.inked());
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(picture, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
                }
                if (i == broken && damage == Damage.MISSING) {
                    page.getResources().getCOSObject().setItem(COSName.XOBJECT, new COSDictionary());
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static PDImageXObject broken(PDDocument document, Damage damage) throws IOException {
        BufferedImage page = PrintedLetter.inked();
        if (damage == Damage.JPEG_2000) {
            return new PDImageXObject(
                    document,
                    new ByteArrayInputStream(new byte[500]),
                    COSName.JPX_DECODE,
                    page.getWidth(),
                    page.getHeight(),
                    8,
                    PDDeviceGray.INSTANCE);
        }
        boolean deflated = damage == Damage.UNFOLDS_TO_NOTHING;
        PDImageXObject picture = deflated
                ? LosslessFactory.createFromImage(document, page)
                : JPEGFactory.createFromImage(document, page);
        COSStream stream = picture.getCOSObject();
        if (damage == Damage.TOO_LARGE) {
            stream.setInt(COSName.WIDTH, 2_000_000);
        } else if (damage == Damage.RUBBISH || deflated) {
            byte[] bytes;
            try (InputStream in = stream.createRawInputStream()) {
                bytes = in.readAllBytes();
            }
            Arrays.fill(bytes, (byte) 7);
            try (OutputStream out = stream.createRawOutputStream()) {
                out.write(bytes);
            }
        }
        return picture;
    }

    @ParameterizedTest
    @EnumSource
    void aScannedPdfIsReadButForItsBrokenPage(Damage damage) throws IOException {
        assertLost(pdf(3, 1, damage), "scan.pdf", 1);
        assertLost(pdf(3, 0, damage), "scan.pdf", 0);
    }

    @Test
    void aBlankPageThatIsDeflatedIsNotBlamed() throws IOException {
        byte[] pdf;
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            PDImageXObject picture =
                    LosslessFactory.createFromImage(document, Scans.blackAndWhite(PrintedLetter.blank()));
            try (PDPageContentStream content = new PDPageContentStream(document, document.getPage(0))) {
                content.drawImage(picture, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            pdf = out.toByteArray();
        }
        assertThat(Samples.said(reader.read(pdf, "blank.pdf"))).isEqualTo("empty-file");
    }

    @ParameterizedTest
    @EnumSource
    void aPdfOfOneBrokenPageFailsWithItsReason(Damage damage) throws IOException {
        String reason = switch (damage) {
            case RUBBISH, MISSING, UNFOLDS_TO_NOTHING -> "damaged";
            case TOO_LARGE -> "too-large";
            case JPEG_2000 -> "unsupported";
        };
        assertThat(Samples.said(reader.read(pdf(1, 0, damage), "scan.pdf"))).isEqualTo(reason);
    }
}
