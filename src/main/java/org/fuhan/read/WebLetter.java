package org.fuhan.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A web page → the letter on it, without the page around it. The title, the document number and the mark of disclosure are taken from the page's head where
 * the letter itself names none. Stateless.
 */
final class WebLetter {
    private static final int DEEPEST = 512;
    private static final int HEAD_LINES = 25;
    private static final Pattern NUMBER =
            Pattern.compile("[〔\\[【﹝（(﹙][ ]?(?:19|20)\\d\\d[ ]?[〕\\]】﹞）)﹚][ ]?第?[ ]?\\d{1,5}");
    private static final Pattern TITLE = Pattern.compile("(?:关于|对).{4,150}(?:答复|复函|回复|意见|函)");
    private static final Pattern DISCLOSED = Pattern.compile("主动公开|依申请公开|不予公开|同意公开|不公开");
    private static final Pattern SITE = Pattern.compile("\\s*[-_|—–].{0,60}$");

    private WebLetter() {}

    static String text(String html) {
        Parser parser = Parser.htmlParser();
        parser.setMaxDepth(DEEPEST);
        Document page = Jsoup.parse(html, "", parser);
        Optional<String> title = title(page);
        WebFrame.Told told = WebFrame.prune(page.body());
        List<String> lines = WebFrame.withoutFrame(WebLines.of(WebBlock.holdingLetter(page.body())));
        return String.join("\n", headed(lines, title, told));
    }

    private static List<String> headed(List<String> lines, Optional<String> title, WebFrame.Told told) {
        List<String> head = lines.subList(0, Math.min(lines.size(), HEAD_LINES));
        String flat = String.join("", head).replace(" ", "");
        List<String> headed = new ArrayList<>(lines.size() + 2);
        boolean namesNumber = NUMBER.matcher(String.join("\n", head)).find() && numberAlone(head);
        told.disclosure()
                .filter(found ->
                        lines.stream().noneMatch(line -> DISCLOSED.matcher(line).find()))
                .ifPresent(found -> headed.add("公开方式：" + found));
        // with its label: it is the page that says so, no letterhead
        told.number().filter(found -> !namesNumber).ifPresent(found -> headed.add("文号：" + found));
        title.filter(found -> head.stream().noneMatch(WebLetter::isTitle))
                .filter(found -> !flat.contains(found.replace(" ", "")))
                .ifPresent(headed::add);
        headed.addAll(lines);
        return headed;
    }

    /** Whether the line is a letter's title, not the sentence that names the proposal. */
    private static boolean isTitle(String line) {
        return line.indexOf('。') < 0
                && line.indexOf('，') < 0
                && !line.contains("收悉")
                && TITLE.matcher(line).find();
    }

    /** Whether a number stands in the head's own lines and not only in a sentence that cites one. */
    private static boolean numberAlone(List<String> head) {
        return head.stream()
                .anyMatch(line -> line.length() <= 80
                        && line.indexOf('。') < 0
                        && NUMBER.matcher(line).find());
    }

    private static Optional<String> title(Document page) {
        List<String> candidates = new ArrayList<>();
        for (Element element : page.select("meta[name=ArticleTitle], meta[name=articletitle]")) {
            candidates.add(element.attr("content"));
        }
        for (Element element : page.select("h1, h2, .title, #title, .article-title, .xxgk-title")) {
            candidates.add(element.text());
        }
        candidates.add(SITE.matcher(page.title()).replaceFirst(""));
        return candidates.stream()
                .map(String::strip)
                .filter(text -> text.length() <= 160 && TITLE.matcher(text).find())
                .findFirst();
    }
}
