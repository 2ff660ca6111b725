package org.fuhan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When recognition runs, and what comes of it when it cannot; other programs stand in Tesseract's place. */
class OcrTest {
    private static final String ANSWER = "cat >/dev/null; echo x >> \"$0.runs\"; echo 云台区民政局的答复";

    @TempDir
    private Path folder;

    private ReadOutcome read(Path program, String name, byte[] bytes) throws IOException {
        return new LetterReader(Limits.standard(), program).read(Files.write(folder.resolve(name), bytes));
    }

    private static BufferedImage inked() {
        BufferedImage page = PrintedLetter.blank();
        for (int y = 500; y < 600; y++) {
            for (int x = 300; x < 1300; x++) {
                page.getRaster().setSample(x, y, 0, 20);
            }
        }
        return page;
    }

    private int runs() throws IOException {
        Path runs = folder.resolve("tesseract.runs");
        return Files.exists(runs) ? Files.readAllLines(runs).size() : 0;
    }

    private static CannotRead refused(Ocr ocr, BufferedImage page) {
        try {
            ocr.text(page);
        } catch (CannotRead e) {
            return e;
        }
        throw new AssertionError("it was read");
    }

    @Test
    void withoutTesseractTheFileWaitsForIt() throws IOException {
        byte[] scan = Scans.pdf(List.of(inked()));
        Path english = Scans.program(folder, "eng\\nosd\\n", ANSWER);
        for (Path program : List.of(folder.resolve("none"), english)) {
            for (ReadOutcome outcome :
                    List.of(read(program, "a.pdf", scan), read(program, "a.png", Scans.picture(inked(), "png")))) {
                ReadOutcome.Failed failed = (ReadOutcome.Failed) outcome;
                assertThat(failed.reason()).isEqualTo("needs-ocr");
                assertThat(failed.message())
                        .contains("apt install tesseract-ocr tesseract-ocr-chi-sim", "fuhan failures --retry");
            }
        }
        assertThat(runs()).isZero();
    }

    @Test
    void blankPagesAndTextPagesCostNothing() throws IOException {
        Path program = Scans.program(folder, "chi_sim\\n", ANSWER);
        ReadOutcome blank = read(program, "blank.pdf", Scans.pdf(List.of(PrintedLetter.blank())));
        assertThat(((ReadOutcome.Failed) blank).reason()).isEqualTo("empty-file");
        assertThat(runs()).isZero();
        ReadOutcome.Read mixed = (ReadOutcome.Read)
                read(program, "mixed.pdf", Scans.pdf(List.of(PrintedLetter.blank(), inked(), PrintedLetter.blank())));
        assertThat(mixed.text().text()).isEqualTo("云台区民政局的答复");
        assertThat(mixed.pages()).isEqualTo(3);
        assertThat(mixed.ocrPages()).containsExactly(1);
        assertThat(mixed.text().pageAt(0)).isEqualTo(2);
        assertThat(runs()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "bmp"})
    void picturesOfLogosAreLeftOut(String format) throws IOException {
        Path program = Scans.program(folder, "chi_sim\\n", ANSWER);
        BufferedImage logo = new BufferedImage(399, 120, BufferedImage.TYPE_INT_RGB);
        assertThat(read(program, "logo." + format, Scans.picture(logo, format)))
                .isInstanceOf(ReadOutcome.Skipped.class);
        assertThat(runs()).isZero();
    }

    @Test
    void aDamagedPictureSaysSo() throws IOException {
        byte[] png = Scans.picture(inked(), "png");
        byte[] cut = Arrays.copyOf(png, 60);
        assertThat(((ReadOutcome.Failed) read(folder.resolve("none"), "cut.png", cut)).reason())
                .isEqualTo("damaged");
    }

    @Test
    @Timeout(30)
    void aHangingRecognitionIsEndedWithAllItStarted() throws Exception {
        Path program = Scans.program(folder, "chi_sim\\n", "sleep 300 & echo $! > \"$0.child\"; wait");
        Ocr ocr = new Ocr(Scans.named(program), new OcrLimits(9, Duration.ofSeconds(1), Duration.ofMinutes(1)));
        assertThat(refused(ocr, inked()).outcome().reason()).isEqualTo("ocr-failed");
        assertGone();
    }

    @Test
    @Timeout(30)
    void anInterruptEndsItToo() throws Exception {
        Path program = Scans.program(folder, "chi_sim\\n", "sleep 300 & echo $! > \"$0.child\"; wait");
        Ocr ocr = new Ocr(Scans.named(program), OcrLimits.standard());
        Thread reading = new Thread(() -> refused(ocr, inked()));
        reading.start();
        while (!Files.exists(folder.resolve("tesseract.child"))) {
            Thread.sleep(20);
        }
        reading.interrupt();
        reading.join();
        assertGone();
    }

    private void assertGone() throws IOException, InterruptedException {
        long child = Long.parseLong(
                Files.readString(folder.resolve("tesseract.child")).strip());
        Optional<ProcessHandle> left = ProcessHandle.of(child).filter(ProcessHandle::isAlive);
        for (int i = 0; i < 100 && left.isPresent(); i++) {
            Thread.sleep(50);
            left = ProcessHandle.of(child).filter(ProcessHandle::isAlive);
        }
        assertThat(left).isEmpty();
    }

    @Test
    void aFailingRecognitionIsTold() throws IOException {
        Path program = Scans.program(folder, "chi_sim\\n", "echo 林致远 >&2; exit 3");
        ReadOutcome.Failed failed = (ReadOutcome.Failed) read(program, "a.pdf", Scans.pdf(List.of(inked())));
        assertThat(failed.reason()).isEqualTo("ocr-failed");
        assertThat(failed.message()).doesNotContain("林致远").endsWith(".");
    }

    @Test
    void tooManyPagesAreRefusedBeforeTheFirst() throws IOException {
        Path program = Scans.program(folder, "chi_sim\\n", ANSWER);
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 201; i++) {
                document.addPage(new PDPage());
            }
            document.save(book);
        }
        ReadOutcome.Failed failed = (ReadOutcome.Failed) read(program, "book.pdf", book.toByteArray());
        assertThat(failed.reason()).isEqualTo("too-large");
        Ocr late = new Ocr(Scans.named(program), new OcrLimits(9, Duration.ofSeconds(9), Duration.ZERO));
        assertThat(refused(late, inked()).outcome().reason()).isEqualTo("too-large");
        assertThat(runs()).isZero();
    }

    @Test
    void aPosterOfTenMetresIsDrawnSmall() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(28_346, 20_000));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.addRect(2000, 2000, 20_000, 10_000);
                content.fill();
            }
            document.save(out);
        }
        try (PdfPages pages = PdfPages.open(out.toByteArray())) {
            BufferedImage poster = pages.drawn(0).picture().orElseThrow();
            assertThat((long) poster.getWidth() * poster.getHeight()).isLessThan(PageImage.MOST_PIXELS + 40_000L);
        }
    }

    @Test
    void picturesAreBroughtToAPagesSize() {
        assertThat(PageImage.pageSized(new BufferedImage(4961, 7016, BufferedImage.TYPE_BYTE_GRAY))
                        .getWidth())
                .isEqualTo(1654);
        assertThat(PageImage.pageSized(new BufferedImage(827, 1170, BufferedImage.TYPE_BYTE_GRAY))
                        .getWidth())
                .isEqualTo(1654);
        assertThat(PageImage.pageSized(new BufferedImage(1700, 2300, BufferedImage.TYPE_BYTE_GRAY))
                        .getWidth())
                .isEqualTo(1700);
        BufferedImage tall = PageImage.pageSized(new BufferedImage(500, 32_000, BufferedImage.TYPE_BYTE_GRAY));
        assertThat(tall.getHeight()).isLessThanOrEqualTo(30_000);
    }

    @Test
    void aBlankPageMayHaveDustAndAShadowAtItsEdge() {
        BufferedImage page = PrintedLetter.blank();
        for (int i = 0; i < 300; i++) {
            page.getRaster().setSample(i * 31 % 1654, i * 577 % 2339, 0, 0);
        }
        for (int y = 0; y < page.getHeight(); y++) {
            page.getRaster().setSample(5, y, 0, 0);
        }
        assertThat(PageImage.isBlank(page, 0)).isTrue();
        assertThat(PageImage.isBlank(inked(), 0)).isFalse();
    }
}
