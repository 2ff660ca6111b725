package org.fuhan.privacy;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fuhan.letter.Span;
import org.fuhan.text.gazetteer.Divisions;

/**
 * Masks persons and numbers in a file's name, of which no letter is known that would tell who acts in public: people name files after
 * those they are about. Whatever reads as a person's name and stands alone (林致远-答复.pdf), follows or precedes a word for a person
 * (患儿林致远), or is taken for one by a recogniser is masked, deputies too; words of the dictionary and places are not. Not for a
 * letter's text: that is {@link Guard}'s. Safe for use by several threads as far as the recogniser is.
 */
public final class NameMask {
    private static final int LONGEST = 5;
    /** What ends the name of a place or a body, and hardly a person's: 高新区. */
    private static final String PLACES_AND_BODIES = "村镇乡县区州市省局院校厂";

    private final Surroundings around = new Surroundings();
    private final NameReader names;
    private final Function<String, List<Span>> recogniser;
    private final Predicate<String> isWord;

    /**
     * @param recogniser places in a text that look like persons' names
     * @param isWord whether a dictionary lists a string as an ordinary word
     */
    public NameMask(Function<String, List<Span>> recogniser, Predicate<String> isWord) {
        this.names = new NameReader(isWord);
        this.recogniser = recogniser;
        this.isWord = isWord;
    }

    /** The name, of equal length. */
    public String masked(String name) {
        StringBuilder masked = new StringBuilder(name);
        for (NumberFinder.Hit hit : NumberFinder.find(name)) {
            Span span = hit.span();
            masked.replace(span.start(), span.end(), Masks.of(hit.kind(), span.of(name)));
        }
        int order = 0;
        for (int start = 0; start < name.length(); start++) {
            int end = mayStart(name, start) ? endOfName(name, start) : start;
            if (end > start && isUntouched(masked, name, start, end)) {
                masked.replace(start, end, Masks.ofName(name.substring(start, end), order++));
                start = end - 1;
            }
        }
        for (Span span : recogniser.apply(name)) {
            if (isPerson(span.of(name)) && isUntouched(masked, name, span.start(), span.end())) {
                masked.replace(span.start(), span.end(), Masks.ofName(span.of(name), order++));
            }
        }
        return masked.toString();
    }

    private static boolean isUntouched(StringBuilder masked, String name, int start, int end) {
        return masked.substring(start, end).equals(name.substring(start, end));
    }

    private boolean mayStart(String name, int start) {
        return !isHan(name, start - 1) || cueEndsAt(name, start);
    }

    /** 患儿|林致远. */
    private boolean cueEndsAt(String name, int end) {
        for (int start = Math.max(0, end - LONGEST); start < end; start++) {
            if (around.kin().startingAt(name, start) == end - start
                    || around.kinds().startingAt(name, start) == end - start) {
                return true;
            }
        }
        return false;
    }

    private int endOfName(String name, int start) {
        for (int end = Math.min(name.length(), start + LONGEST); end > start + 1; end--) {
            boolean alone = !isHan(name, end) || name.charAt(end) == '的' || around.cueFollows(name, end);
            if (alone && names.isShapedAsName(name, start, end) && isPerson(name.substring(start, end))) {
                return end;
            }
        }
        int cued = names.endOfNameAt(name, start, true);
        boolean alone = cued > start && (!isHan(name, cued) || around.cueFollows(name, cued));
        return alone && isPerson(name.substring(start, cued)) ? cued : start;
    }

    private boolean isPerson(String words) {
        return words.length() > 1
                && PLACES_AND_BODIES.indexOf(words.charAt(words.length() - 1)) < 0
                && !isWord.test(words)
                && Divisions.load().named(words).isEmpty()
                && words.codePoints().anyMatch(NameReader::isHan);
    }

    private static boolean isHan(String name, int at) {
        return at >= 0 && at < name.length() && NameReader.isHan(name.charAt(at));
    }
}
