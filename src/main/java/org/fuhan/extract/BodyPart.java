package org.fuhan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Span;

/**
 * The part of a letter that tells of things done and promised: after the sentence that names the proposal, before the signature;
 * without thanks. Paragraphs are trimmed of blanks and of the marks a converter left. Stateless.
 */
final class BodyPart {
    private static final Pattern OPENING =
            Pattern.compile("(?:答复|函复|复函|回复|办复|函告|报告|汇报|说明|反馈|办理|意见|情况|回应)[^，。：:\\n]{0,12}如下[^。：:\\n]{0,16}[。：:]");
    private static final Pattern RECEIVED = Pattern.compile("(?:收悉|收到|办理|研究)[^。\\n]{0,60}。");
    private static final Pattern SALUTATION = Pattern.compile("(?:委员|代表|代表团|委|会|支部|党派|局)(?:[，,]?您?你?们?好)?[：:]\\s*\\n");
    private static final Pattern FOOT = Pattern.compile(
            "[（(【\\[]?\\s*(?:联\\s*系\\s*人|联系电话|联系方式|联系单位|承\\s*办|经\\s*办|责任人|抄\\s*送|抄\\s*报|主送|主管领导|分管领导|领导签发|审核人|签发人|签发领导|"
                    + "(?:办复|答复|办理结果)?类\\s*别|公开方式|公开属性|邮政编码|邮\\s*编|附件|附[：:]|此件|同意公开|主动公开|依申请公开|办公室电话|共印|"
                    + "\\S{1,12}(?:分管领导|单位领导|联系人|经办人|承办人)[：:])[^。]*");
    private static final Pattern DATE = Pattern.compile(
            "[12二][0-9〇○零OoΟ一二三四五六七八九\\s]{3,8}[年.\\-/][0-9〇○零一二三四五六七八九十\\s]{1,5}[月.\\-/][0-9〇○零一二三四五六七八九十\\s]{1,6}日?\\s*(?:印发)?");
    private static final Pattern SIGNATURE =
            Pattern.compile("(?:[\\p{IsHan}（）()]{3,30}(?:局|委员会|委|厅|部|办公室|政府|中心|院|联合会|民政|集团|公司)\\s*){1,3}");
    private static final Pattern THANKS = Pattern.compile(
            "(?:最后[，,])?(?:再次|衷心|诚挚地?|非常|十分|真诚|诚恳|再一次)*(?:地)?(?:感谢|谢谢|希望您|希望你|欢迎您|欢迎你|欢迎继续|恳请|敬请|专此|特此|此复|以上答复|以上意见|如您对|对以上答复|如对)[^\\n]*");
    private static final int THANKS_LENGTH = 260;
    private static final String MARKS = " \t\u3000\u00a0#*>\\";

    private BodyPart() {}

    /** Where it stands; the whole body when nothing tells it apart. */
    static Span of(LetterText letter) {
        String text = letter.text();
        int start = start(text, letter.body());
        return new Span(start, end(text, start, letter.body().end()));
    }

    /** The paragraphs of a range that have text, trimmed, thanks left out. */
    static List<Span> paragraphs(String text, Span range) {
        List<Span> paragraphs = new ArrayList<>();
        for (Span line : lines(text, range)) {
            boolean thanks = line.length() <= THANKS_LENGTH
                    && THANKS.matcher(text).region(line.start(), line.end()).matches();
            if (!thanks) {
                paragraphs.add(line);
            }
        }
        return paragraphs;
    }

    private static int start(String text, Span body) {
        int limit = Math.min(body.end(), body.start() + 1600);
        Matcher opening = OPENING.matcher(text).region(body.start(), limit);
        if (opening.find()) {
            return opening.end();
        }
        Matcher salutation = SALUTATION.matcher(text).region(body.start(), limit);
        int from = salutation.find() ? salutation.end() : body.start();
        Matcher received = RECEIVED.matcher(text).region(from, limit);
        return received.find() ? received.end() : from;
    }

    private static int end(String text, int start, int bodyEnd) {
        List<Span> lines = lines(text, new Span(start, bodyEnd));
        for (int i = 0; i < lines.size(); i++) {
            Span line = lines.get(i);
            if (isFoot(text, line) && (i > 0 || lines.size() == 1)) {
                return line.start();
            }
        }
        return bodyEnd;
    }

    private static boolean isFoot(String text, Span line) {
        if (line.length() > 200) {
            return false;
        }
        return matches(FOOT, text, line)
                || (line.length() <= 30 && matches(DATE, text, line))
                || (line.length() <= 60 && matches(SIGNATURE, text, line));
    }

    private static boolean matches(Pattern pattern, String text, Span line) {
        return pattern.matcher(text).region(line.start(), line.end()).matches();
    }

    private static List<Span> lines(String text, Span range) {
        List<Span> lines = new ArrayList<>();
        int start = range.start();
        for (int i = start; i <= range.end(); i++) {
            if (i == range.end() || text.charAt(i) == '\n') {
                Span line = trim(text, start, i);
                if (line.length() > 0) {
                    lines.add(line);
                }
                start = i + 1;
            }
        }
        return lines;
    }

    /** The range without blanks and converter's marks at either end. */
    static Span trim(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isMark(text.charAt(start))) {
            start++;
        }
        while (end > start && isMark(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0 || Character.isWhitespace(c);
    }
}
