package org.fuhan.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.text.Lexicon;
import org.jsoup.nodes.Element;

/**
 * The page around a letter: navigation, tables about the document, bars for sharing and printing, links to other letters, the
 * footer. Told from tags, from the share of links and from the phrases of {@code boilerplate.txt}. Stateless.
 */
final class WebFrame {
    private static final String NEVER_TEXT =
            "script, style, noscript, template, iframe, object, svg, nav, aside, button, select, textarea, input, [hidden], footer, dialog, "
                    + "div[title=header], div[title=footer], [class^=sdfootnote], [id^=sdfootnote], [style*=mso-element:comment]";
    private static final String SITE_PARTS =
            "header, .header, #header, #top, .logo, #logo, .banner, #banner, .nav, #nav, .menu, #menu";
    private static final String BLOCKS =
            "div, p, ul, ol, li, table, tr, td, section, header, h1, h2, h3, h4, h5, h6, dl, dd, center, form";
    private static final Set<String> LABELS = Lexicon.set(WebFrame.class, "metadata-labels.txt");
    private static final List<String[]> PHRASES = Lexicon.entries(WebFrame.class, "boilerplate.txt").stream()
            .map(entry -> entry.split("\t", 2))
            .toList();
    private static final Pattern NUMBER = Pattern.compile(
            "(?:文[\\s\u3000\u00a0]{0,4}号|发文字号|文件编号)[：:\\s\u3000\u00a0]{0,6}([^\\s：:，。]{1,20}[〔\\[【﹝（(]\\s?(?:19|20)\\d\\d\\s?[〕\\]】﹞）)]\\s?第?\\d{1,5}\\s?号)");
    private static final Pattern DISCLOSURE =
            Pattern.compile("公开(?:方式|属性|形式|类型)[：:\\s\u3000\u00a0]{0,6}((?:主动|依申请|不予)公开)");
    private static final Pattern LETTER = Pattern.compile("(?:委员|代表)[^。]{0,12}[：:]|抄送|收悉|联系人[：:及]|主动公开|依申请公开");
    /** The line that names who keeps the site, and a disclaimer. */
    private static final Pattern FOOT =
            Pattern.compile("(?:网站)?主办(?:单位)?[：:].{0,100}?(?:承办|技术支持|电话|地址|邮编|标识码|ICP).*+|(?:免责|版权|网站|特别)声明[：:].*+");

    private static final Pattern DATES_AND_BULLETS =
            Pattern.compile("\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|\\d{1,2}[-/]\\d{1,2}(?!\\d)|[\\s·•●■▪◆>\\[\\]（）()]");
    /** Headings of what stands beside a letter. */
    private static final Pattern BESIDE =
            Pattern.compile("(?:相关|推荐|热点|热门|最新|图片|要闻)(?:阅读|推荐|新闻|文章|链接|信息|文档|资讯|内容|公告|动态)[：:]?");

    private static final Pattern SITE_HEAD = Pattern.compile("关于|答复|复函|回复|提案|建议|文件|[〔【\\[]");
    private static final int LONGEST_BESIDE = 600;
    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_FOOTER = 300;
    private static final int LONGEST_TABLE = 800;

    private WebFrame() {}

    /** What a table about the document says of it that the letter may not: its number, and whether it is public. */
    record Told(Optional<String> number, Optional<String> disclosure) {}

    /** Removes what is certainly not the letter; tells what a table about the document gave. */
    static Told prune(Element body) {
        body.select(NEVER_TEXT).remove();
        body.select("[style*=display:none], [style*=display: none]").remove();
        Optional<String> number = Optional.empty();
        Optional<String> disclosure = Optional.empty();
        for (Element block : body.select("table, ul, dl, div")) {
            if (describesDocument(block)) {
                number = number.or(() -> first(NUMBER, block.text()));
                disclosure = disclosure.or(() -> first(DISCLOSURE, block.text()));
                block.remove();
            }
        }
        removeSiteHead(body);
        for (Element block : body.select(BLOCKS)) {
            if (attached(block, body) && linksOnly(block)) {
                block.remove();
            } else if (attached(block, body) && block.selectFirst(">" + "div, >p, >table, >ul") == null) {
                removeFrame(block);
            }
        }
        return new Told(number, disclosure);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static boolean attached(Element block, Element body) {
        return block.hasParent() && !block.equals(body);
    }

    private static boolean describesDocument(Element block) {
        String text = block.text();
        if (!block.hasParent()
                || text.length() > LONGEST_TABLE
                || LETTER.matcher(text).results().count() > 1) {
            return false;
        }
        String flat = text.replace(" ", "").replace("\u00a0", "").replace("\u3000", "");
        boolean catalogued =
                flat.contains("索引号") && LABELS.stream().filter(flat::contains).count() >= 4;
        return catalogued
                || LABELS.stream()
                                .filter(label -> flat.contains(label + "：") || flat.contains(label + ":"))
                                .count()
                        >= 4;
    }

    /** The banner with the site's name, which may be an agency's, but names no letter. */
    private static void removeSiteHead(Element body) {
        for (Element head : body.select(SITE_PARTS)) {
            String text = head.text();
            if (attached(head, body)
                    && text.length() <= LONGEST_FOOTER
                    && !LETTER.matcher(text).find()
                    && !SITE_HEAD.matcher(text).find()) {
                head.remove();
            }
        }
    }

    private static boolean linksOnly(Element block) {
        int linked = bare(block.select("a").text());
        if (linked == 0) {
            return false;
        }
        String text = block.text();
        return linked * 10 >= bare(text) * 6
                && text.indexOf('。') < 0
                && !LETTER.matcher(text).find();
    }

    /** How much a list of links says besides its dates and bullets. */
    private static int bare(String text) {
        return DATES_AND_BULLETS.matcher(text).replaceAll("").length();
    }

    /** Removes a short block with a phrase of the frame; with a phrase of the footer, what it lies in as well. */
    private static void removeFrame(Element block) {
        String text = block.text();
        Optional<String> kind = kind(text);
        if (kind.isEmpty() || LETTER.matcher(text).find()) {
            return;
        }
        Element whole = block;
        if (kind.get().equals("foot")) {
            boolean beside = BESIDE.matcher(text.strip()).matches();
            for (Element parent = whole.parent(); parent != null; parent = parent.parent()) {
                if (!footerOnly(parent) && !(beside && besideOnly(parent))) {
                    break;
                }
                whole = parent;
            }
        }
        whole.remove();
    }

    private static boolean footerOnly(Element element) {
        String text = element.text();
        return !element.normalName().equals("body")
                && text.length() <= LONGEST_FOOTER
                && text.indexOf('。') < 0
                && !LETTER.matcher(text).find();
    }

    private static boolean besideOnly(Element element) {
        String text = element.text();
        return !element.normalName().equals("body")
                && text.length() <= LONGEST_BESIDE
                && !LETTER.matcher(text).find()
                && !text.contains("现答复");
    }

    /** The lines between the last one of the page's head and the first one of its foot, without those that are neither. */
    static List<String> withoutFrame(List<String> lines) {
        int start = 0;
        int end = lines.size();
        boolean letter = false;
        for (int i = 0; i < lines.size(); i++) {
            String kind = kind(lines.get(i)).orElse("");
            letter = letter || LETTER.matcher(lines.get(i)).find();
            if (kind.equals("head") && !letter) {
                start = i + 1;
            } else if (kind.equals("foot") && letter && end == lines.size()) {
                end = i;
            }
        }
        List<String> kept = new ArrayList<>();
        for (String line : lines.subList(start, Math.max(start, end))) {
            if (kind(line).isEmpty() || DISCLOSURE.matcher(line).find()) {
                kept.add(line);
            }
        }
        return kept;
    }

    /** Where a line of the frame stands (head, foot, any); empty for a line of the letter. */
    private static Optional<String> kind(String line) {
        if (FOOT.matcher(line.strip()).matches()) {
            return Optional.of("foot");
        }
        if (line.length() > LONGEST_LINE * 2 || line.indexOf('。') >= 0) {
            return Optional.empty();
        }
        String bare = line.strip();
        for (String[] phrase : PHRASES) {
            boolean label = phrase[1].endsWith("：");
            boolean holds = label ? bare.startsWith(phrase[1]) : bare.contains(phrase[1]);
            if (holds && (bare.length() <= LONGEST_LINE || phrase[0].equals("any"))) {
                return Optional.of(phrase[0]);
            }
        }
        return Optional.empty();
    }
}
