import java.nio.file.Files;
import java.nio.file.Path;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.element.Paragraph;
import org.ofdrw.layout.element.Span;
import org.ofdrw.layout.element.TextAlign;

/**
 * Makes src/test/resources/read/letter.ofd of letter.txt beside it, laid out by ofdrw-layout 2.3.6, which the project itself does
 * not need. Run from the project's folder: java -cp 'JARS/*' scripts/make-ofd.java, where JARS holds org.ofdrw:ofdrw-layout:2.3.6 and what
 * it depends on (mvn dependency:copy-dependencies). A line after a blank one stands in the middle, others begin with an indent.
 */
class MakeOfd {
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of("src/test/resources/read");
        try (OFDDoc document = new OFDDoc(folder.resolve("letter.ofd"))) {
            for (String line : Files.readString(folder.resolve("letter.txt")).strip().split("\n")) {
                Paragraph paragraph = new Paragraph().setFontSize(5.6d).setLineSpace(3d);
                boolean body = line.length() > 20 && line.endsWith("。");
                paragraph.add(new Span(line).setFontSize(5.6d));
                if (body) {
                    paragraph.setFirstLineIndent(2);
                } else if (line.matches("\\d{4}年.*")) {
                    paragraph.setTextAlign(TextAlign.right);
                }
                document.add(paragraph);
            }
        }
    }
}
