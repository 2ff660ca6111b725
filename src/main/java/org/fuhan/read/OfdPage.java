package org.fuhan.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ofdrw.core.basicStructure.pageObj.layer.PageBlockType;
import org.ofdrw.core.basicStructure.pageObj.layer.block.CT_PageBlock;
import org.ofdrw.core.basicStructure.pageObj.layer.block.CompositeObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.ImageObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.core.compositeObj.CT_VectorG;
import org.ofdrw.core.pageDescription.CT_GraphicUnit;
import org.ofdrw.core.text.TextCode;
import org.ofdrw.reader.ResourceManage;

/**
 * The objects of an OFD page (GB/T 33190-2016, 8.5, 11, 13) → words with their places, and its largest picture. Objects marked as not visible are left out.
 * For one page and one thread.
 */
final class OfdPage {
    private static final int DEEPEST = 20;

    private final @Nullable ResourceManage resources;
    private final PrintedPage words = new PrintedPage();
    private Optional<String> picture = Optional.empty();
    private double pictureArea;

    OfdPage(@Nullable ResourceManage resources) {
        this.resources = resources;
    }

    String text() {
        return words.text();
    }

    /** The resource that holds the page's largest picture. */
    Optional<String> picture() {
        return picture;
    }

    void add(CT_PageBlock block) {
        add(block, 0, 0, 0);
    }

    private void add(CT_PageBlock block, double left, double top, int depth) {
        for (PageBlockType part : depth > DEEPEST ? List.<PageBlockType>of() : block.getPageBlocks()) {
            switch (part) {
                case TextObject text -> text(text, left, top);
                case ImageObject image -> image(image);
                case CompositeObject composite -> composite(composite, left, top, depth);
                case CT_PageBlock inner -> add(inner, left, top, depth + 1);
                default -> {
                    // lines and areas
                }
            }
        }
    }

    private void composite(CompositeObject composite, double left, double top, int depth) {
        if (resources == null || composite.getResourceID() == null || hidden(composite)) {
            return;
        }
        CT_VectorG drawing =
                resources.getCompositeGraphicUnit(composite.getResourceID().toString());
        ST_Box box = composite.getBoundary();
        if (drawing != null && drawing.getContent() != null && box != null) {
            add(drawing.getContent(), left + box.getTopLeftX(), top + box.getTopLeftY(), depth + 1);
        }
    }

    private void image(ImageObject image) {
        ST_Box box = image.getBoundary();
        double area = box == null ? 0 : box.getWidth() * box.getHeight();
        if (area > pictureArea && image.getResourceID() != null && !hidden(image)) {
            pictureArea = area;
            picture = Optional.of(image.getResourceID().toString());
        }
    }

    private void text(TextObject text, double left, double top) {
        ST_Box box = text.getBoundary();
        if (box == null || hidden(text)) {
            return;
        }
        double[] matrix = matrix(text.getCTM());
        double size = text.getSize() == null ? 3.5 : text.getSize();
        double x = 0;
        double y = 0;
        for (TextCode code : text.getTextCodes()) {
            x = code.getX() == null ? x : code.getX();
            y = code.getY() == null ? y : code.getY();
            Run run = Run.of(code, size);
            words.add(new PrintedPage.Words(
                    run.words,
                    left + box.getTopLeftX() + matrix[0] * x + matrix[2] * y + matrix[4],
                    top + box.getTopLeftY() + matrix[1] * x + matrix[3] * y + matrix[5],
                    run.width * Math.abs(matrix[0]),
                    size * Math.hypot(matrix[2], matrix[3])));
        }
    }

    private static boolean hidden(CT_GraphicUnit<?> unit) {
        return Boolean.FALSE.equals(unit.getVisible());
    }

    private static double[] matrix(@Nullable ST_Array given) {
        double[] matrix = {1, 0, 0, 1, 0, 0};
        for (int i = 0; given != null && i < matrix.length && i < given.size(); i++) {
            matrix[i] = given.get(i);
        }
        return matrix;
    }

    /** The letters of a text code, with a blank where it leaves room between two. */
    private record Run(String words, double width) {
        private static final double ROOM = 0.6;
        private static final Pattern BLANKS = Pattern.compile("\\s++");

        static Run of(TextCode code, double size) {
            String content = code.getContent() == null ? "" : code.getContent();
            List<Double> steps = steps(code.attributeValue("DeltaX"), content.length());
            StringBuilder words = new StringBuilder();
            double width = 0;
            int glyph = 0;
            for (int i = 0; i < content.length(); glyph++) {
                int letter = content.codePointAt(i);
                words.appendCodePoint(letter);
                i += Character.charCount(letter);
                double natural = letter < 0x2e80 ? size / 2 : size;
                double step = glyph < steps.size() ? steps.get(glyph) : natural;
                boolean last = i >= content.length();
                width += last ? natural : step;
                if (!last && step - natural > ROOM * size) {
                    words.append(' ');
                }
            }
            return new Run(words.toString(), width);
        }

        /**
         * The steps between letters, as written, since ofdrw unfolds them without end; {@code g 3 5} stands for 5 5 5 (11.3).
         */
        private static List<Double> steps(@Nullable String given, int most) {
            List<Double> steps = new ArrayList<>();
            List<String> written = given == null || given.isBlank() ? List.of() : List.of(BLANKS.split(given.strip()));
            for (int i = 0; i < written.size() && steps.size() < most; i++) {
                if (written.get(i).equals("g") && i + 2 < written.size()) {
                    double step = Double.parseDouble(written.get(i + 2));
                    for (int n = Integer.parseInt(written.get(i + 1)); n > 0 && steps.size() < most; n--) {
                        steps.add(step);
                    }
                    i += 2;
                } else {
                    steps.add(Double.parseDouble(written.get(i)));
                }
            }
            return steps;
        }
    }
}
