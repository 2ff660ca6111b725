package org.fuhan.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Headings that Word numbers by itself in Chinese (一、 （一）) come from Tika with Arabic numerals; this puts the Chinese ones back.
 * A form that the document uses with Arabic numerals too is left as it is. Formats by ECMA-376 part 1, 17.18.59. Immutable.
 */
final class WordNumerals {
    private static final Pattern LEVEL = Pattern.compile("<w:lvl .*?</w:lvl>", Pattern.DOTALL);
    private static final Pattern FORMAT = Pattern.compile("<w:numFmt [^>]{0,80}?w:val=\"(\\w{1,40})\"");
    private static final Pattern FORM =
            Pattern.compile("<w:lvlText [^>]{0,80}?w:val=\"([^\"%]{0,10}%\\d[^\"%]{0,10})\"");
    private static final Set<String> CHINESE = Set.of(
            "chineseCounting",
            "chineseCountingThousand",
            "japaneseCounting",
            "taiwaneseCounting",
            "taiwaneseCountingThousand",
            "ideographDigital",
            "koreanDigital2");
    private static final String DIGITS = "零一二三四五六七八九十";

    private final List<Pattern> forms;

    private WordNumerals(List<Pattern> forms) {
        this.forms = List.copyOf(forms);
    }

    static WordNumerals of(String numbering) {
        Set<String> chinese = new HashSet<>();
        Set<String> arabic = new HashSet<>();
        for (Matcher level = LEVEL.matcher(numbering); level.find(); ) {
            Matcher format = FORMAT.matcher(level.group());
            Matcher form = FORM.matcher(level.group());
            if (format.find() && form.find()) {
                (CHINESE.contains(format.group(1)) ? chinese : arabic)
                        .add(form.group(1).replaceFirst("%\\d", "%"));
            }
        }
        chinese.removeAll(arabic);
        List<Pattern> forms = new ArrayList<>();
        for (String form : chinese.stream().sorted().toList()) {
            int number = form.indexOf('%');
            forms.add(Pattern.compile("(?m)^" + Pattern.quote(form.substring(0, number)) + "(\\d{1,2})"
                    + Pattern.quote(form.substring(number + 1)) + " "));
        }
        return new WordNumerals(forms);
    }

    String chinese(String text) {
        String chinese = text;
        for (Pattern form : forms) {
            chinese = form.matcher(chinese)
                    .replaceAll(found -> Matcher.quoteReplacement(
                            found.group().replace(found.group(1), numeral(Integer.parseInt(found.group(1))))));
        }
        return chinese;
    }

    static String numeral(int number) {
        if (number <= 10) {
            return String.valueOf(DIGITS.charAt(number));
        }
        String tens = number < 20 ? "" : String.valueOf(DIGITS.charAt(number / 10));
        return tens + "十" + (number % 10 == 0 ? "" : DIGITS.charAt(number % 10));
    }
}
