package org.fuhan.text;

/** Whether a line's last unit ends its sentence or leaves it open. Stateless. */
final class Endings {
    private static final String CLOSERS = "”’」』）)】》\"";
    private static final String STOPS = "。！？!?；;：:…";

    private Endings() {}

    /** Ends in the middle of a sentence, as far as punctuation tells. A closing quote alone ends nothing. */
    static boolean open(String line) {
        int last = line.length() - 1;
        while (last > 0 && CLOSERS.indexOf(line.charAt(last)) >= 0) {
            last--;
        }
        if (last < 0) {
            return false;
        }
        char c = line.charAt(last);
        if (c == '.') {
            return last > 0 && Glyphs.digit(line.charAt(last - 1));
        }
        return STOPS.indexOf(c) < 0;
    }

    /** Ends with a mark after which a sentence must go on. */
    static boolean demandsMore(String line) {
        return !line.isEmpty() && "，、,（(《〈“‘〔—+".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** Begins with a mark that no line begins with. */
    static boolean leansBack(String line) {
        return !line.isEmpty() && "，。；：、！？）》〉”’〕】,;!?)%％".indexOf(line.charAt(0)) >= 0;
    }

    /** Whether a bracket or quote opened in the first line is closed early in the second. */
    static boolean bracketGoesOn(String line, String next) {
        return goesOn(line, next, '《', '》') || goesOn(line, next, '“', '”') || goesOn(line, next, '（', '）');
    }

    private static boolean goesOn(String line, String next, char opener, char closer) {
        int opened = line.lastIndexOf(opener);
        if (opened < 0 || line.indexOf(closer, opened) >= 0) {
            return false;
        }
        int closes = next.indexOf(closer);
        int opens = next.indexOf(opener);
        int stop = next.indexOf('。');
        return closes >= 0 && closes <= 60 && (opens < 0 || closes < opens) && (stop < 0 || closes < stop);
    }
}
