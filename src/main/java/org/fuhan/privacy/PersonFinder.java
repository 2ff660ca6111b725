package org.fuhan.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Contact;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Proposer;
import org.fuhan.letter.Span;
import org.fuhan.text.Sentences;

/**
 * Finds private persons by the words around their names (患儿…, …同学, …，14岁) and, in sentences that tell of somebody's life, by a
 * name recogniser as a net. Recall comes first: a name too many masked is a nuisance, a name too few a harm. Who acts in public
 * (proposers, contacts, signers, whoever bears an office) is left alone.
 */
final class PersonFinder {
    /** An age or a sex behind a name: 林致远，男，14岁; 林致远（14岁）. */
    private static final Pattern AGE_OR_SEX =
            Pattern.compile("[，,（(、]?(?:今年|现年|年仅|刚满|时年)?(?:[男女][，,、）)]|\\d{1,3}(?:周)?岁|[一二三四五六七八九十]{1,3}岁)");
    /** Words that show a sentence tells of somebody's life. */
    private static final Pattern LIFE = Pattern.compile(
            "\\d岁|岁[，。、）)]|患[有病上]|就读|家庭情况|智力|居住在|家住|其[父母女子]|父亲|母亲|爷爷|奶奶|姥|离异|去世|病逝|辍学|休学|病情|确诊|身患|受害|突发");
    /** What a life is told by behind a name of two characters, within the clause. */
    private static final Pattern CLAUSE_OF_LIFE = Pattern.compile("[^，。；]{0,6}?(?:患|岁|就读|因病|身患|去世|突发|摔|残疾|确诊)");

    private static final int LOOK_AHEAD = 16;

    private final Vocabulary kin = Vocabulary.load("kin.txt");
    private final Vocabulary before = Vocabulary.load("before-names.txt");
    private final Vocabulary after = Vocabulary.load("after-names.txt");
    private final Vocabulary titles = Vocabulary.load("public-titles.txt");
    private final NameReader names;
    private final Function<String, List<Span>> recogniser;
    private final Predicate<String> isWord;

    /**
     * @param recogniser places in a text that look like names; only its hits in sentences about a life are used
     * @param isWord whether a dictionary lists a string as an ordinary word
     */
    PersonFinder(Function<String, List<Span>> recogniser, Predicate<String> isWord) {
        this.names = new NameReader(isWord);
        this.recogniser = recogniser;
        this.isWord = isWord;
    }

    /** Names of private persons with the place each first stands at, in the order of the text. */
    Map<Span, String> find(Letter letter) {
        String text = letter.text();
        Set<String> open = publicNames(letter);
        Map<Span, String> found = new TreeMap<>();
        byCuesBefore(text, kin, open, found);
        byCuesBefore(text, before, open, found);
        byCuesAfter(text, open, found);
        byRecogniser(text, open, found);
        Set<String> seen = new HashSet<>();
        found.entrySet().removeIf(entry -> !seen.add(entry.getValue()));
        return found;
    }

    private static Set<String> publicNames(Letter letter) {
        Set<String> open = new HashSet<>();
        for (Proposer proposer : letter.proposers()) {
            open.add(proposer.name());
        }
        for (Contact contact : letter.contacts()) {
            if (contact.name() != null) {
                open.add(contact.name());
            }
        }
        if (letter.signer() != null) {
            open.add(letter.signer());
        }
        return open;
    }

    /** 困境儿童林致远、林致和: every name of the list that follows the cue. */
    private void byCuesBefore(String text, Vocabulary cues, Set<String> open, Map<Span, String> found) {
        for (int i = 0; i < text.length(); i++) {
            int cue = cues.startingAt(text, i);
            if (cue == 0 || runsIntoAWord(text, i, i + cue)) {
                continue;
            }
            int at = i + cue;
            if (at < text.length() && "：:（(“ ".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            int end = names.endOfNameAt(text, at, true);
            while (end > at && (cues == kin || isSure(text, at, end))) {
                add(text, new Span(at, end), open, found);
                boolean listGoesOn = end < text.length() && "、和与及".indexOf(text.charAt(end)) >= 0;
                at = listGoesOn ? end + 1 : end;
                end = listGoesOn ? names.endOfNameAt(text, at, true) : at;
            }
        }
    }

    /** Whether the cue is only half of other words: 妇[女儿]童, [少年]宫. */
    private boolean runsIntoAWord(String text, int start, int end) {
        if (end >= text.length()) {
            return false;
        }
        boolean inside = start > 0
                && isWord.test(text.substring(start - 1, start + 1))
                && isWord.test(text.substring(end - 1, end + 1));
        return inside || isWord.test(text.substring(start, end + 1));
    }

    /** After a mere kind of people, a name that could be words needs an age or a life told behind it. */
    private boolean isSure(String text, int start, int end) {
        return !names.mayBeWords(text.substring(start, end)) || tellsOfALife(text, end);
    }

    private boolean tellsOfALife(String text, int end) {
        String next = text.substring(end, Math.min(text.length(), end + LOOK_AHEAD));
        return AGE_OR_SEX.matcher(next).lookingAt()
                || CLAUSE_OF_LIFE.matcher(next).lookingAt()
                || after.startingAt(text, end) > 0;
    }

    /** 林致远同学, 林致远，14岁: a name that ends right before the cue. */
    private void byCuesAfter(String text, Set<String> open, Map<Span, String> found) {
        for (int end = 2; end < text.length(); end++) {
            boolean cued = after.startingAt(text, end) > 0
                    || AGE_OR_SEX
                            .matcher(text.substring(end, Math.min(text.length(), end + LOOK_AHEAD)))
                            .lookingAt();
            if (!cued) {
                continue;
            }
            for (int length = 4; length >= 2; length--) {
                int start = end - length;
                if (start >= 0
                        && startsAlone(text, start)
                        && names.endOfNameAt(text, start, true) == end
                        && !names.mayBeWords(text.substring(start, end))) {
                    add(text, new Span(start, end), open, found);
                    break;
                }
            }
        }
    }

    private void byRecogniser(String text, Set<String> open, Map<Span, String> found) {
        Matcher life = LIFE.matcher(text);
        int from = 0;
        while (from < text.length() && life.find(from)) {
            Span sentence = Sentences.at(text, life.start());
            for (Span hit : recogniser.apply(sentence.of(text))) {
                Span place = new Span(sentence.start() + hit.start(), sentence.start() + hit.end());
                String name = place.of(text);
                boolean reads = names.isName(name) && !names.mayBeWords(name) && startsAlone(text, place.start());
                if (reads
                        && !namesAPlace(text, place.end())
                        && (name.length() > 2 || tellsOfALife(text, place.end()))) {
                    add(text, place, open, found);
                }
            }
            from = Math.max(sentence.end(), life.end());
        }
    }

    private static boolean namesAPlace(String text, int end) {
        String kinds = "省市区县州旗镇乡村街路社院校厂";
        return (end < text.length() && kinds.indexOf(text.charAt(end)) >= 0)
                || kinds.indexOf(text.charAt(end - 1)) >= 0;
    }

    /** Whether no longer word runs into the name: it starts a clause, or follows a mark or a cue. */
    private boolean startsAlone(String text, int start) {
        if (start == 0) {
            return true;
        }
        char previous = text.charAt(start - 1);
        boolean mark = !NameReader.isHan(previous) && "·•．・".indexOf(previous) < 0;
        return mark
                || before.endingAt(text, start) > 0
                || kin.endingAt(text, start) > 0
                || "的有为由对给和与及是让帮".indexOf(previous) >= 0;
    }

    private void add(String text, Span place, Set<String> open, Map<Span, String> found) {
        String name = place.of(text);
        boolean covered = found.keySet().stream().anyMatch(other -> other.overlaps(place));
        if (!covered && !open.contains(name) && !bearsOffice(text, place)) {
            found.put(place, name);
        }
    }

    private boolean bearsOffice(String text, Span place) {
        int next = place.end();
        if (next < text.length() && "：:、，".indexOf(text.charAt(next)) < 0 && titles.startingAt(text, next) > 0) {
            return true;
        }
        int previous = place.start();
        if (previous > 0 && "：:".indexOf(text.charAt(previous - 1)) >= 0) {
            previous--;
        }
        return titles.endingAt(text, previous) > 0;
    }
}
