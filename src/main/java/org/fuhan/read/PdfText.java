package org.fuhan.read;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A PDF's text, page by page: its text layer where that says what the page says, also one that an earlier recognition left; else
 * the page is drawn and recognised, unless it is blank. No page gives both. Headers and footers that return are left out. Stateless.
 */
final class PdfText {
    /** A page with fewer Han characters under a picture of its size is a scan with a stamp or a footer on it. */
    private static final int FEW_HAN = 60;

    private static final double PAGE_SIZED = 0.5;
    private static final double STAMP_SIZED = 0.02;

    private PdfText() {}

    /**
     * The text.
     *
     * @throws CannotRead as {@link OfficeText#of} and {@link Ocr#text}
     */
    static RawText of(byte[] bytes, Limits limits, Ocr ocr) {
        RawText layer = OfficeText.of(bytes, Format.PDF, limits);
        if (layers(layer, layer.pageStarts().size()).stream().allMatch(PdfText::isWhole)) {
            return body(layer);
        }
        try (PdfPages pages = PdfPages.open(bytes)) {
            List<String> texts = layers(layer, pages.count());
            List<Integer> doubtful = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                String text = texts.get(i);
                int page = i;
                if (drawn(text, () -> isDoubtful(text, pages, page))) {
                    doubtful.add(i);
                }
            }
            ocr.expect(doubtful.size());
            Set<Integer> recognised = new TreeSet<>();
            boolean lacking = false;
            for (int page : doubtful) {
                if (drawn(texts.get(page), () -> recognise(texts, pages, page, ocr))) {
                    recognised.add(page);
                }
                lacking |= pages.lacksPictures(page);
            }
            if (lacking && texts.stream().allMatch(String::isBlank)) {
                throw CannotRead.unsupportedPicture();
            }
            return body(joined(texts, recognised));
        } catch (CannotRead e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw CannotRead.isOurs(e) ? CannotRead.ourFault(e) : CannotRead.damaged(e);
        }
    }

    /** Without what returns on its pages, unless that is all there is. */
    private static RawText body(RawText raw) {
        RawText body = RunningHeads.without(raw);
        return body.text().isBlank() ? raw : body;
    }

    /** The text layer of each page; as many as the document has. */
    private static List<String> layers(RawText layer, int count) {
        List<Integer> starts = layer.pageStarts();
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = i < starts.size() ? starts.get(i) : layer.text().length();
            boolean last = i + 1 >= count || i + 1 >= starts.size();
            pages.add(layer.text().substring(from, last ? layer.text().length() : starts.get(i + 1)));
        }
        return pages;
    }

    /** Whether the layer alone shows that the page needs no look. */
    private static boolean isWhole(String text) {
        Plausible.Count count = Plausible.Count.of(text);
        return Plausible.layer(count) && (count.han() >= FEW_HAN || count.isPlain());
    }

    /** A layer of few words is all there is to a page without a picture; where nothing or rubbish is said, the page is looked at. */
    private static boolean isDoubtful(String text, PdfPages pages, int page) throws IOException {
        Plausible.Count layer = Plausible.Count.of(text);
        if (Plausible.layer(layer)) {
            return !isWhole(text) && pages.pictures(page) >= PAGE_SIZED;
        }
        return layer.all() == 0 || layer.hasRubbish() || !layer.isChinese() || pages.pictures(page) >= STAMP_SIZED;
    }

    /** A page that cannot be drawn still says what its layer says; where that is nothing, the document is damaged. */
    private static boolean drawn(String layer, Drawing drawing) throws IOException {
        try {
            return drawing.done();
        } catch (CannotRead e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (CannotRead.isOurs(e) || !Plausible.layer(Plausible.Count.of(layer))) {
                throw e;
            }
            return false;
        }
    }

    @FunctionalInterface
    private interface Drawing {
        boolean done() throws IOException;
    }

    /** Puts what is recognised on the page in its layer's place; whether it did. */
    private static boolean recognise(List<String> texts, PdfPages pages, int page, Ocr ocr) throws IOException {
        Plausible.Count layer = Plausible.Count.of(texts.get(page));
        boolean rubbish = layer.hasRubbish() || !layer.isChinese();
        BufferedImage picture = pages.grey(page);
        if (PageImage.isBlank(picture, rubbish ? 0 : layer.all())) {
            if (rubbish) {
                texts.set(page, "");
            }
            return false;
        }
        String text = ocr.recognised(picture);
        if (rubbish ? saysMore(layer, text) : Plausible.Count.of(text).han() <= layer.han()) {
            return false;
        }
        texts.set(page, text);
        return !text.isEmpty();
    }

    /** Whether a layer of unusual words, as of a list of goods or hamlets, says more than what was recognised in its place. */
    static boolean saysMore(Plausible.Count layer, String recognised) {
        return !layer.hasRubbish()
                && layer.han() > 2 * Plausible.Count.of(recognised).han();
    }

    /** The pages one after another; even an empty one has its place. */
    private static RawText joined(List<String> texts, Set<Integer> recognised) {
        StringBuilder text = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (String page : texts) {
            starts.add(text.length());
            text.append(page.isEmpty() ? "\n" : page);
        }
        return new RawText(text.toString(), starts.isEmpty() ? List.of(0) : starts, recognised);
    }
}
