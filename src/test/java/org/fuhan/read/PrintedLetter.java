package org.fuhan.read;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A letter printed as GB/T 9704 lays a page out (A4, 28 characters a line, 22 lines), as pictures of 200 dots an inch, in the
 * first Chinese font that is installed.
 */
final class PrintedLetter {
    static final int WIDTH = 1654;
    static final int HEIGHT = 2339;

    /** A page of an invented letter; a line is a paragraph, one that begins with a bar stands in the middle. */
    static final String LETTER = """
            |云台区民政局
            |云民函〔2024〕17号
            |关于区政协九届三次会议
            |第20240158号提案的答复
            林致远委员：
            　　您提出的《关于完善社区食堂运营补助的提案》收悉，现答复如下：
            　　一、基本情况
            　　2023年以来，我局会同区财政局、区市场监管局，把老年助餐列入为民办实事项目，全区已建成社区食堂38个、助餐点112处，日均服务老年人5600人次，覆盖率达到87.5%。
            　　二、主要做法
            　　（一）加大资金投入。2024年安排补助资金1920万元，其中建设补助每处最高不超过28万元，运营补助按每人每餐2元的标准发放。
            　　（二）规范日常管理。制定《云台区社区食堂管理办法》，落实明厨亮灶和食品留样制度，每季度开展一次联合检查，今年以来共整改问题46个。
            　　三、下一步打算
            　　我们将继续优化布局，年底前再新建社区食堂12个，探索“中央厨房＋配送”模式，让更多老年人在家门口吃上热饭。
            　　感谢您对民政工作的关心和支持。
            >云台区民政局
            >2024年8月5日
            联系人：陈立新　　联系电话：0512-65880123
            """;

    /** A shorter one, for tests that need a page and no more. */
    static final String NOTE = """
            |云台区民政局
            |云民函〔2024〕17号
            林致远委员：
            　　您提出的《关于完善社区食堂运营补助的提案》收悉，现答复如下：
            　　2024年安排补助资金1920万元，新建社区食堂12个。
            >云台区民政局
            >2024年8月5日
            """;

    private static final List<String> FONTS = List.of(
            "Noto Serif CJK SC",
            "Noto Sans CJK SC",
            "Source Han Serif SC",
            "Source Han Sans SC",
            "SimSun",
            "FangSong",
            "Songti SC",
            "PingFang SC");
    private static final int SIZE = 44;
    private static final int LEADING = 80;
    private static final int LEFT = 210;
    private static final int RIGHT = WIDTH - 210;
    private static final int TOP = 300;
    private static final int BOTTOM = HEIGHT - 280;

    private PrintedLetter() {}

    /** The font used, where one is installed. */
    static Optional<String> font() {
        List<String> installed =
                List.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
        return FONTS.stream().filter(installed::contains).findFirst();
    }

    /** The text without the marks of its layout. */
    static String plain(String letter) {
        return letter.lines()
                .map(line -> line.startsWith("|") || line.startsWith(">") ? line.substring(1) : line)
                .map(line -> line.replace("　", ""))
                .reduce("", (all, line) -> all + line + "\n");
    }

    /** The pages. */
    static List<BufferedImage> pages(String letter) {
        List<BufferedImage> pages = new ArrayList<>();
        Graphics2D pen = pen(blank());
        FontMetrics metrics = pen.getFontMetrics();
        int y = BOTTOM + 1;
        for (String paragraph : letter.lines().toList()) {
            boolean middle = paragraph.startsWith("|");
            boolean right = paragraph.startsWith(">");
            String rest = middle || right ? paragraph.substring(1) : paragraph;
            while (!rest.isEmpty()) {
                if (y > BOTTOM) {
                    pages.add(blank());
                    pen = pen(pages.get(pages.size() - 1));
                    y = TOP;
                }
                int fits = fits(rest, metrics);
                String line = rest.substring(0, fits);
                int width = metrics.stringWidth(line);
                int x = middle ? (WIDTH - width) / 2 : right ? RIGHT - width - 2 * SIZE : LEFT;
                pen.drawString(line, x, y);
                rest = rest.substring(fits);
                y += LEADING;
            }
        }
        return pages;
    }

    /** A page with a bar on it, so that it is not blank. */
    static BufferedImage inked() {
        BufferedImage page = blank();
        page.getRaster().setSamples(300, 500, 900, 90, 0, new int[81_000]);
        return page;
    }

    static BufferedImage blank() {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.dispose();
        return page;
    }

    private static Graphics2D pen(BufferedImage page) {
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(font().orElseThrow(), Font.PLAIN, SIZE));
        return pen;
    }

    /** How many characters stand on a line; a mark that must not begin one is pulled up. */
    private static int fits(String text, FontMetrics metrics) {
        int end = 0;
        while (end < text.length() && metrics.stringWidth(text.substring(0, end + 1)) <= RIGHT - LEFT) {
            end++;
        }
        return end < text.length() && "，。、；：”》）".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
    }
}
