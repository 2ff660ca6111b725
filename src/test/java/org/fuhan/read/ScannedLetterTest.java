package org.fuhan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.fuhan.extract.LetterExtractor;
import org.fuhan.letter.Funding;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Proposer;
import org.fuhan.letter.Source;
import org.fuhan.text.Cleaner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters printed, scanned and read by the real Tesseract. Left out where it is not installed. */
class ScannedLetterTest {
    private static final Path CORPUS_LETTER = Path.of("corpus/厦门市思明区-困境儿童-2024.txt");

    private final LetterReader reader = new LetterReader(Limits.standard());

    @TempDir
    private Path folder;

    @BeforeEach
    void needTesseract() throws InterruptedException {
        Scans.needTesseract();
    }

    private ReadOutcome.Read read(String name, byte[] bytes) throws IOException {
        ReadOutcome outcome = reader.read(Files.write(folder.resolve(name), bytes));
        assertThat(outcome).isInstanceOf(ReadOutcome.Read.class);
        return (ReadOutcome.Read) outcome;
    }

    private static Letter letter(ReadOutcome.Read read) {
        Source source = new Source("scan.pdf", read.mediaType(), "", 0, read.pages(), read.ocr());
        return new LetterExtractor().extract("", source, read.text(), read.ocrPages());
    }

    /** Edits from the one to the other a character, blanks and the width of marks not counted. */
    private static double errors(String printed, String read) {
        String a = Normalizer.normalize(printed, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        String b = Normalizer.normalize(read, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int kept = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(kept, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return (double) row[b.length()] / a.length();
    }

    @Test
    void fewerThanTwoCharactersInAHundredAreWrong() throws IOException {
        String printed = Files.readString(CORPUS_LETTER);
        String laidOut = printed.lines()
                .map(line -> line.startsWith("　　　") ? "|" + line.strip() : line)
                .collect(Collectors.joining("\n"));
        List<BufferedImage> pages = PrintedLetter.pages(laidOut);
        ReadOutcome.Read read = read("scan.pdf", Scans.pdf(pages));
        assertThat(errors(printed, read.text().text())).isLessThan(0.02);
        assertThat(read.pages()).isEqualTo(pages.size());
        assertThat(read.mediaType()).isEqualTo("application/pdf");

        Letter scanned = letter(read);
        Letter written = new LetterExtractor().extract("", scanned.source(), Cleaner.clean(printed));
        assertThat(scanned.documentNumber()).isEqualTo("厦思民函〔2024〕41号");
        assertThat(scanned.date()).isEqualTo("2024-07-12");
        assertThat(scanned.proposers()).extracting(Proposer::name).containsExactly("程听澜");
        assertThat(scanned.agencies()).isEqualTo(written.agencies()).isNotEmpty();
        assertThat(scanned.region()).isEqualTo(written.region());
        List<String> sums = written.funding().stream().map(Funding::raw).toList();
        assertThat(scanned.funding()).extracting(Funding::raw).contains("326.4万元", "113.4万元");
        assertThat(scanned.funding().stream()
                        .filter(sum -> sums.contains(sum.raw()))
                        .count())
                .isGreaterThanOrEqualTo(sums.size() * 9L / 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp", "gif"})
    void aPictureOfAPageIsRead(String format) throws IOException {
        BufferedImage page = PrintedLetter.pages(PrintedLetter.NOTE).get(0);
        ReadOutcome.Read read = read("scan." + format, Scans.picture(page, format));
        assertThat(read.mediaType()).startsWith("image/");
        assertThat(read.ocrPages()).containsExactly(0);
        Letter letter = letter(read);
        assertThat(letter.source().ocr()).isTrue();
        assertThat(letter.documentNumber()).isEqualTo("云民函〔2024〕17号");
        assertThat(letter.proposers()).extracting(Proposer::name).containsExactly("林致远");
        assertThat(letter.funding()).extracting(Funding::raw).contains("1920万元");
    }

    @Test
    void aFaxOfSeveralPagesIsOneLetter() throws IOException {
        List<BufferedImage> pages = new ArrayList<>(PrintedLetter.pages(PrintedLetter.LETTER));
        pages.add(1, PrintedLetter.blank());
        ReadOutcome.Read read = read("fax.tif", Scans.tiff(pages));
        assertThat(read.pages()).isEqualTo(3);
        assertThat(read.ocrPages()).containsExactlyInAnyOrder(0, 2);
        Letter letter = letter(read);
        assertThat(letter.date()).isEqualTo("2024-08-05");
        assertThat(Objects.requireNonNull(letter.provenance().get("date"))
                        .get(0)
                        .page())
                .isEqualTo(3);
    }

    @Test
    void pagesPackedAsJbig2AreRead() throws IOException {
        BufferedImage page = PrintedLetter.pages(PrintedLetter.NOTE).get(0);
        assertThat(read("jbig2.pdf", Scans.jbig2(page)).text().text()).contains("云民函〔2024〕17号");
    }

    @Test
    void whatIsOnARecognisedPageIsLessCertain() throws IOException {
        ReadOutcome.Read read = read("scan.pdf", Scans.pdf(PrintedLetter.pages(PrintedLetter.NOTE)));
        double scanned = Objects.requireNonNull(letter(read).provenance().get("documentNumber"))
                .get(0)
                .confidence();
        Source source = new Source("a", read.mediaType(), "", 0, 1, false);
        double written = Objects.requireNonNull(new LetterExtractor()
                        .extract("", source, read.text())
                        .provenance()
                        .get("documentNumber"))
                .get(0)
                .confidence();
        assertThat(scanned).isLessThan(written).isGreaterThan(0.5);
    }

    @Test
    void pagesWithTextKeepItAndOthersAreRecognised() throws IOException {
        byte[] written;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/read/letter.pdf"))) {
            written = in.readAllBytes();
        }
        String own = read("letter.pdf", written).text().text();
        byte[] mixed;
        try (PDDocument document = Loader.loadPDF(written)) {
            mixed = Scans.with(document, PrintedLetter.pages(PrintedLetter.LETTER));
        }
        ReadOutcome.Read read = read("mixed.pdf", mixed);
        String text = read.text().text();
        assertThat(read.ocrPages()).containsExactlyInAnyOrder(2, 3);
        assertThat(text).startsWith(own);
        assertThat(text.indexOf("日均服务老年人"))
                .isBetween(read.text().pages().get(2), read.text().pages().get(3));
        assertThat(text.split("日均服务老年人", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 6, 8})
    void aPhotographIsTurnedAsItsCameraWasHeld(int orientation) throws IOException {
        BufferedImage page = PrintedLetter.pages(PrintedLetter.NOTE).get(0);
        int quarters = orientation == 6 ? 3 : orientation == 8 ? 1 : 2;
        byte[] jpeg = Scans.picture(JpegTurn.turned(page, quarters), "jpg");
        assertThat(JpegTurn.turned(JpegTurn.turned(page, quarters), JpegTurn.of(Scans.oriented(jpeg, orientation))))
                .satisfies(upright -> assertThat(upright.getWidth()).isEqualTo(page.getWidth()));
        ReadOutcome.Read read = read("photo.jpg", Scans.oriented(jpeg, orientation));
        assertThat(read.text().text()).contains("云民函〔2024〕17号");
    }

    @Test
    void aSealOverTheDateIsLifted() throws IOException {
        String foot = "　　感谢您对民政工作的关心和支持。\n>云台区民政局\n>2024年8月5日";
        BufferedImage ink = PrintedLetter.pages(foot).get(0);
        BufferedImage page = new BufferedImage(ink.getWidth(), ink.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setColor(new Color(215, 35, 40));
        pen.setStroke(new BasicStroke(9));
        pen.drawOval(1050, 270, 330, 330);
        pen.setFont(new Font(PrintedLetter.font().orElseThrow(), Font.BOLD, 48));
        pen.drawString("云台区民政局", 1085, 400);
        pen.drawString("★", 1190, 470);
        pen.dispose();
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                if (ink.getRaster().getSample(x, y, 0) < 128) {
                    page.setRGB(x, y, 0x201818);
                }
            }
        }
        assertThat(PageSeals.on(page)).hasSize(1);
        assertThat(read("seal.png", Scans.picture(page, "png")).text().text()).contains("云台区民政局", "2024年8月5日");
    }

    @Test
    void aPhotographOfAnythingElseIsLeftOut() throws IOException {
        BufferedImage photo = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = photo.createGraphics();
        for (int i = 0; i < 300; i++) {
            pen.setColor(new Color(i * 7919 % 0xffffff));
            pen.fillOval(i * 331 % 1600, i * 577 % 1200, 50 + i * 13 % 350, 50 + i * 17 % 250);
        }
        pen.dispose();
        Path file = Files.write(folder.resolve("photo.jpg"), Scans.picture(photo, "jpg"));
        assertThat(reader.read(file)).isInstanceOf(ReadOutcome.Skipped.class);
    }
}
