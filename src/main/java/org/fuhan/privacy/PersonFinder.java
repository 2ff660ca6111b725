package org.fuhan.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fuhan.letter.Contact;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Proposer;
import org.fuhan.letter.Span;
import org.fuhan.text.Sentences;
import org.fuhan.text.gazetteer.Divisions;

/**
 * Finds private persons by the words around their names (患儿…, …同学, …，14岁) and, in sentences that tell of somebody's life, by a
 * name recogniser as a net. Recall comes first: a name too many masked is a nuisance, a name too few a harm. Who acts in public
 * (proposers, contacts, signers, whoever bears an office) is left alone.
 */
final class PersonFinder {
    private static final int LONGEST_NOTE = 14;
    private static final int LONGEST = 5;
    private static final int LONGEST_DOTTED = 18;

    private final Surroundings around = new Surroundings();
    private final NameReader names;
    private final SpacedNames spaced;
    private final Function<String, List<Span>> recogniser;
    private final Predicate<String> isWord;

    /**
     * @param recogniser places in a text that look like names; only its hits in sentences about a life are used
     * @param isWord whether a dictionary lists a string as an ordinary word
     */
    PersonFinder(Function<String, List<Span>> recogniser, Predicate<String> isWord) {
        this.names = new NameReader(isWord);
        this.spaced = new SpacedNames(names);
        this.recogniser = recogniser;
        this.isWord = isWord;
    }

    /** Names of private persons with the place each first stands at, in the order of the text. */
    Map<Span, String> find(Letter letter) {
        String text = letter.text();
        Set<String> open = publicNames(letter);
        NavigableMap<Span, String> found = new TreeMap<>();
        byCuesBefore(text, around.kin(), open, found);
        byCuesBefore(text, around.kinds(), open, found);
        byColumns(text, open, found);
        behindMasks(text, open, found);
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
    private void byCuesBefore(String text, Vocabulary cues, Set<String> open, NavigableMap<Span, String> found) {
        for (int i = 0; i < text.length(); i++) {
            int cue = cues.startingAt(text, i);
            if (cue == 0 || runsIntoAWord(text, i, i + cue)) {
                continue;
            }
            int at = i + cue;
            if (at < text.length() && "：:（(“ ".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            int end = endOfCuedName(text, at);
            boolean aged = text.startsWith("岁的", i - 2);
            while (end > at && (cues == around.kin() || aged || isSure(text, at, end))) {
                add(text, new Span(at, end), open, found);
                int after = afterNote(text, end);
                boolean listGoesOn = after < text.length() && "、和与及".indexOf(text.charAt(after)) >= 0;
                at = listGoesOn ? after + 1 : end;
                end = listGoesOn ? endOfCuedName(text, at) : at;
            }
        }
    }

    /** Behind a short note in brackets: 孟浩然（小学）、. */
    private static int afterNote(String text, int at) {
        if (at >= text.length() || "（(".indexOf(text.charAt(at)) < 0) {
            return at;
        }
        for (int end = at + 1; end < Math.min(text.length(), at + LONGEST_NOTE); end++) {
            if ("）)".indexOf(text.charAt(end)) >= 0) {
                return end + 1;
            }
        }
        return at;
    }

    /** 患者何某（何志强）: the name is hidden and told in the same breath. */
    private void behindMasks(String text, Set<String> open, NavigableMap<Span, String> found) {
        for (int at = text.indexOf('某'); at >= 0; at = text.indexOf('某', at + 1)) {
            int start = at + 2;
            if (start < text.length() && "（(".indexOf(text.charAt(at + 1)) >= 0) {
                int end = names.endOfNameAt(text, start, true);
                if (end > start && end < text.length() && "）),，".indexOf(text.charAt(end)) >= 0) {
                    add(text, new Span(start, end), open, found);
                }
            }
        }
    }

    /** The end of the name behind a cue; one that begins like a word (包子轩) needs an age or an illness right behind. */
    private int endOfCuedName(String text, int start) {
        int apart = spaced.endOfNameAt(text, start);
        int end = apart > start ? apart : names.endOfNameAt(text, start, true);
        for (int longest = start + LONGEST; end == start && longest > start + 1; longest--) {
            boolean reads = names.isShapedAsName(text, start, longest)
                    && !isWord.test(text.substring(start, longest))
                    && Surroundings.ageOrIllnessFollows(text, longest);
            end = reads ? longest : start;
        }
        return end;
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

    /** After a mere kind of people, a name that could be words or a place needs an age or a life told behind it. */
    private boolean isSure(String text, int start, int end) {
        String name = text.substring(start, end);
        boolean doubtful = names.mayBeWords(name) || isPlace(text, name, end);
        return !doubtful || around.tellsOfALife(text, end);
    }

    /** 栾川, 郝家, 宋河镇: a county, a hamlet, a town. */
    private static boolean isPlace(String text, String name, int end) {
        boolean goesOn = end < text.length() && "村镇乡县区州沟湾庄屯".indexOf(text.charAt(end)) >= 0;
        return goesOn
                || "村镇乡县区州沟".indexOf(name.charAt(name.length() - 1)) >= 0
                || (name.length() == 2 && name.charAt(1) == '家')
                || !Divisions.load().named(name).isEmpty();
    }

    /** 林致远同学, 林致远，14岁: a name that ends right before the cue. */
    private void byCuesAfter(String text, Set<String> open, NavigableMap<Span, String> found) {
        for (int end = 2; end < text.length(); end++) {
            boolean aged = Surroundings.ageOrSexFollows(text, end);
            boolean cued = aged || around.cueFollows(text, end);
            if (cued || around.speechFollows(text, end)) {
                int start = startOfName(text, end, aged && Surroundings.agePlainlyFollows(text, end));
                boolean town = !aged && "村镇乡区县".indexOf(text.charAt(end - 1)) >= 0;
                boolean sure = cued ? !town : (end - start > 2 && Surroundings.startsAClause(text, start));
                if (start < end && sure) {
                    add(text, new Span(start, end), open, found);
                }
            }
        }
    }

    /** Where the name that ends here starts; the end itself where none does. */
    private int startOfName(String text, int end, boolean evenAWord) {
        boolean dotted = text.indexOf('·', Math.max(0, end - LONGEST_DOTTED / 2), end) >= 0;
        for (int length = dotted ? LONGEST_DOTTED : LONGEST; length >= 2; length--) {
            int start = end - length;
            boolean reads = start >= 0
                    && around.startsAlone(text, start)
                    && (evenAWord
                            ? names.isShapedAsName(text, start, end)
                            : names.endOfNameAt(text, start, true) == end
                                    && !names.mayBeWords(text.substring(start, end)));
            if (reads) {
                return start;
            }
        }
        return end;
    }

    /** Whatever reads as a name below 姓名. */
    private void byColumns(String text, Set<String> open, NavigableMap<Span, String> found) {
        for (Span cell : NameColumns.of(text)) {
            String name = cell.of(text);
            if (names.isShapedAsName(text, cell.start(), cell.end())
                    || names.endOfNameAt(name, 0, true) == name.length()
                    || spaced.endOfNameAt(name, 0) == name.length()) {
                add(text, cell, open, found);
            }
        }
    }

    private void byRecogniser(String text, Set<String> open, NavigableMap<Span, String> found) {
        for (int at = 0; at < text.length(); at++) {
            if (!around.tellsOfALifeAt(text, at)) {
                continue;
            }
            Span sentence = Sentences.at(text, at);
            for (Span hit : recogniser.apply(sentence.of(text))) {
                Span place = new Span(sentence.start() + hit.start(), sentence.start() + hit.end());
                String name = place.of(text);
                boolean reads =
                        names.isName(name) && !names.mayBeWords(name) && around.startsAlone(text, place.start());
                if (reads
                        && !namesAPlace(text, place.end())
                        && (name.length() > 2 || around.tellsOfALife(text, place.end()))) {
                    add(text, place, open, found);
                }
            }
            at = Math.max(sentence.end() - 1, at);
        }
    }

    private static boolean namesAPlace(String text, int end) {
        String kinds = "省市区县州旗镇乡村街路社院校厂";
        return (end < text.length() && kinds.indexOf(text.charAt(end)) >= 0)
                || kinds.indexOf(text.charAt(end - 1)) >= 0;
    }

    private void add(String text, Span place, Set<String> open, NavigableMap<Span, String> found) {
        String name = place.of(text);
        if (!isCovered(place, found) && !open.contains(name) && !around.bearsOffice(text, place)) {
            found.put(place, name);
        }
    }

    private static boolean isCovered(Span place, NavigableMap<Span, String> found) {
        Span before = found.floorKey(place);
        Span behind = found.ceilingKey(place);
        return (before != null && before.overlaps(place)) || (behind != null && behind.overlaps(place));
    }
}
