package org.fuhan.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;

/**
 * A DOC (Word 97 and later) → text: the main story alone, without comments, notes, headers, deleted text and the codes of fields;
 * text boxes stand where the first of them is anchored. Cells of a row are divided by a tab. For one document and one thread.
 */
final class DocText {
    private static final char CELL = '\u0007';
    private static final char DRAWING = '\u0008';
    private static final char LINE_BREAK = '\u000b';
    private static final char HARD_HYPHEN = '\u001e';
    private static final char FIELD = '\u0013';
    private static final char FIELD_RESULT = '\u0014';
    private static final char FIELD_END = '\u0015';

    private final StringBuilder text = new StringBuilder();
    private final DocNumbers numbers = new DocNumbers();
    private final boolean numbered;
    private final int limit;
    /** For each field open: whether its code and not its result is being read. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private DocText(boolean numbered, int limit) {
        this.numbered = numbered;
        this.limit = limit;
    }

    static RawText of(byte[] bytes, int limit) throws IOException, SaxText.TooLong {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
            DocText text = new DocText(document.getListTables() != null, limit);
            String boxes = boxes(document, limit);
            text.story(document.getRange(), boxes);
            return RawText.unpaged(text.text.toString());
        }
    }

    private static String boxes(HWPFDocument document, int limit) throws SaxText.TooLong {
        DocText boxes = new DocText(false, limit);
        Range range = document.getMainTextboxRange();
        if (range != null && range.getEndOffset() > range.getStartOffset()) {
            boxes.story(range, "");
        }
        return boxes.text.toString();
    }

    private void story(Range story, String boxes) throws SaxText.TooLong {
        boolean boxesDue = !boxes.isBlank();
        for (int i = 0; i < story.numParagraphs(); i++) {
            Paragraph paragraph = story.getParagraph(i);
            if (boxesDue && paragraph.text().indexOf(DRAWING) >= 0 && !paragraph.isInTable()) {
                text.append(boxes).append('\n');
                boxesDue = false;
            }
            paragraph(paragraph);
            if (text.length() > limit) {
                throw new SaxText.TooLong();
            }
        }
        text.append(boxesDue ? "\n" + boxes : "");
    }

    private void paragraph(Paragraph paragraph) {
        if (paragraph.isTableRowEnd()) {
            text.append('\n');
            return;
        }
        int start = text.length();
        text.append(numbered ? numbers.before(paragraph) : "");
        int words = text.length();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (!run.isMarkedDeleted()) {
                append(run.text());
            }
        }
        if (text.length() == words) {
            text.setLength(start);
        }
        boolean cellEnds = paragraph.text().indexOf(CELL) >= 0;
        text.append(cellEnds ? "\t" : paragraph.isInTable() ? " " : "\n");
    }

    private void append(String run) {
        for (int i = 0; i < run.length(); i++) {
            char unit = run.charAt(i);
            switch (unit) {
                case FIELD -> fields.push(true);
                case FIELD_RESULT -> {
                    fields.poll();
                    fields.push(false);
                }
                case FIELD_END -> fields.poll();
                case LINE_BREAK -> text.append(fields.contains(true) ? "" : "\n");
                case HARD_HYPHEN -> text.append(fields.contains(true) ? "" : "-");
                default -> {
                    if ((unit >= ' ' || unit == '\t') && !fields.contains(true)) {
                        text.append(unit);
                    }
                }
            }
        }
    }
}
