package org.fuhan.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.Picture;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;

/**
 * A DOCX, DOC, WPS or ODT whose pages somebody pasted in as pictures: they are read one after another, in the order of the document, by
 * character recognition. Only where the document itself holds no words. Not for an RTF. Stateless.
 */
final class PastedPages {
    /** What quotes a picture: the name of a link, or of the picture itself. */
    private static final Pattern QUOTED = Pattern.compile("=\"([^\"<>]{1,200}+)\"");

    /** Bytes of all pictures together, as they are held in memory: forty pages without any packing take half of it. */
    private static final int MOST = 128 << 20;

    private static final int LARGEST_MAIN = 64 << 20;

    private PastedPages() {}

    /**
     * The document's text, or that of its pictures where it holds no words and they do; each picture is a page.
     *
     * @throws CannotRead as {@link PicturePages#read}, and too-large where they unfold to more than memory should hold
     */
    static RawText orElse(RawText text, byte[] document, Format format, Ocr ocr) {
        if (text.text().codePoints().anyMatch(Character::isLetter)) {
            return text;
        }
        return PicturePages.read(pictures(document, format, MOST), ocr).orElse(text);
    }

    /**
     * In their order; none where they cannot be come at: it was read once already, and found to hold no words.
     *
     * @param most bytes of all together
     * @throws CannotRead too-large
     */
    static List<byte[]> pictures(byte[] document, Format format, int most) {
        try {
            return switch (format) {
                case DOCX -> ofWord(document, most);
                case DOC -> ofWord97(document, most);
                case ODT -> ofOpenDocument(document, most);
                default -> List.of();
            };
        } catch (CannotRead e) {
            throw e;
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            return List.of();
        }
    }

    private static List<byte[]> ofWord(byte[] document, int most) throws IOException, OpenXML4JException {
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(document))) {
            List<byte[]> pictures = new ArrayList<>();
            int left = most;
            for (PackagePart main : parts.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT)) {
                for (String name : quoted(bytes(main, LARGEST_MAIN), name -> true)) {
                    PackageRelationship link = main.getRelationship(name);
                    if (link != null && isPicture(link)) {
                        pictures.add(bytes(main.getRelatedPart(link), left));
                        left -= pictures.get(pictures.size() - 1).length;
                    }
                }
            }
            return pictures;
        }
    }

    private static boolean isPicture(PackageRelationship link) {
        return link.getTargetMode() == TargetMode.INTERNAL
                && link.getRelationshipType().equals(PackageRelationshipTypes.IMAGE_PART);
    }

    private static byte[] bytes(PackagePart part, int most) throws IOException {
        try (InputStream in = part.getInputStream()) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw CannotRead.unfoldsTooFar();
            }
            return bytes;
        }
    }

    /** The pictures in the lines of the text, or, where there are none, those that lie on the page. */
    private static List<byte[]> ofWord97(byte[] document, int most) throws IOException {
        if (!OleKind.holds(document, "WordDocument")) {
            return List.of();
        }
        try (HWPFDocument word = new HWPFDocument(new ByteArrayInputStream(document))) {
            List<byte[]> pictures = new ArrayList<>();
            long left = most;
            for (Picture picture : word.getPicturesTable().getAllPictures()) {
                left = held(pictures, picture.getContent(), left);
            }
            if (pictures.isEmpty()) {
                for (OfficeDrawing drawing : word.getOfficeDrawingsMain().getOfficeDrawings()) {
                    byte[] picture = drawing.getPictureData();
                    left = picture == null ? left : held(pictures, picture, left);
                }
            }
            return pictures;
        }
    }

    /** How many bytes may still be held with the picture among the others. */
    private static long held(List<byte[]> pictures, byte[] picture, long left) {
        if (picture.length > left) {
            throw CannotRead.unfoldsTooFar();
        }
        pictures.add(picture);
        return left - picture.length;
    }

    private static List<byte[]> ofOpenDocument(byte[] document, int most) throws IOException {
        byte[] content = OdtPackage.of(document).content();
        Set<String> names = quoted(content, name -> name.startsWith("Pictures/"));
        Map<String, byte[]> parts = Archives.partsOf(document, names, most);
        return names.stream().filter(parts::containsKey).map(parts::get).toList();
    }

    /** What stands in quotes and is wanted, in its order, each once. */
    private static Set<String> quoted(byte[] xml, Predicate<String> wanted) {
        return QUOTED.matcher(new String(xml, StandardCharsets.UTF_8))
                .results()
                .map(quoted -> quoted.group(1))
                .filter(wanted)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
