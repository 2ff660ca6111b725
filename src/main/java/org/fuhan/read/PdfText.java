package org.fuhan.read;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
                if (isDoubtful(texts.get(i), pages, i)) {
                    doubtful.add(i);
                }
            }
            ocr.expect(doubtful.size());
            Set<Integer> recognised = new TreeSet<>();
            SortedMap<Integer, CannotRead> unread = new TreeMap<>();
            for (int page : doubtful) {
                PdfPages.Drawn drawn = pages.drawn(page);
                if (recognise(texts, page, drawn.picture(), ocr)) {
                    recognised.add(page);
                } else {
                    drawn.lost().ifPresent(why -> unread.put(page, why));
                }
            }
            requireText(texts, unread);
            return body(joined(texts, recognised, unread.keySet()));
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
    private static boolean isDoubtful(String text, PdfPages pages, int page) {
        Plausible.Count layer = Plausible.Count.of(text);
        if (Plausible.layer(layer)) {
            return !isWhole(text) && pages.pictures(page).orElse(0) >= PAGE_SIZED;
        }
        return layer.all() == 0
                || layer.hasRubbish()
                || !layer.isChinese()
                || pages.pictures(page).orElse(1) >= STAMP_SIZED;
    }

    /** Puts what is recognised on the page in its layer's place; whether it did. A page that cannot be drawn still says what its layer says. */
    private static boolean recognise(List<String> texts, int page, Optional<BufferedImage> picture, Ocr ocr) {
        Plausible.Count layer = Plausible.Count.of(texts.get(page));
        boolean rubbish = layer.hasRubbish() || !layer.isChinese();
        if (picture.isEmpty() || PageImage.isBlank(picture.get(), rubbish ? 0 : layer.all())) {
            if (rubbish) {
                texts.set(page, "");
            }
            return false;
        }
        String text = ocr.recognised(picture.get());
        if (rubbish ? saysMore(layer, text) : Plausible.Count.of(text).han() <= layer.han()) {
            return false;
        }
        texts.set(page, text);
        return !text.isEmpty();
    }

    /** Where pages could not be drawn, and no page says anything but a number or a stamp, the first of them is to blame. */
    private static void requireText(List<String> texts, SortedMap<Integer, CannotRead> unread) {
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (unread.containsKey(i) ? Plausible.layer(Plausible.Count.of(text)) : !text.isBlank()) {
                return;
            }
        }
        if (!unread.isEmpty()) {
            throw Objects.requireNonNull(unread.get(unread.firstKey()));
        }
    }

    /** Whether a layer of unusual words, as of a list of goods or hamlets, says more than what was recognised in its place. */
    static boolean saysMore(Plausible.Count layer, String recognised) {
        return !layer.hasRubbish()
                && layer.han() > 2 * Plausible.Count.of(recognised).han();
    }

    /** The pages one after another; even an empty one has its place. */
    private static RawText joined(List<String> texts, Set<Integer> recognised, Set<Integer> unread) {
        StringBuilder text = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (String page : texts) {
            starts.add(text.length());
            text.append(page.isEmpty() ? "\n" : page);
        }
        return new RawText(text.toString(), starts.isEmpty() ? List.of(0) : starts, recognised, unread);
    }
}
