package org.fuhan.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fuhan.text.hanlp.Pinyin;

/**
 * What a query may have been meant to say: each run of it that stands in no letter, with a word in its place that sounds or is
 * written like it. Of a query that finds letters all the same ({@link #slips}) only what is hardly anything but a slip: three characters
 * or more that sound like a word or are its characters in another order, and stand nowhere, or in one letter where that stands in
 * fifty. One character apart is not enough: 彩虹助老 is no slip for 彩虹助学. What is {@link Untouched} stays as it is. Used once.
 */
final class Corrections {
    static final int MOST = 8;

    static final int LONGEST_QUERY = 60;
    private static final int MOST_LOOKED_FOR = 60;
    private static final int SHORTEST_PINYIN = 3;
    private static final int SHORTEST_SLIP = 3;
    private static final int SURE = 3;
    /** Letters that may hold the same slip, and how many times as many hold what was meant. */
    private static final int SELDOM = 2;

    private static final int AS_MANY = 50;

    private final Vocabulary vocabulary;
    private final Stands stands;
    private final String typed;
    private final String folded;
    private final String[] syllables;
    private final Untouched untouched;
    private final boolean slips;
    private int lookedFor;

    /** How many letters hold a phrase. */
    interface Stands {
        int letters(String phrase) throws IOException;
    }

    /** For a query that finds nothing, or hardly anything. */
    Corrections(Vocabulary vocabulary, Segmenter words, Stands stands, String typed) {
        this(vocabulary, words, stands, typed, false);
    }

    /** For a query that finds letters. */
    static Corrections slips(Vocabulary vocabulary, Segmenter words, Stands stands, String typed) {
        return new Corrections(vocabulary, words, stands, typed, true);
    }

    private Corrections(Vocabulary vocabulary, Segmenter words, Stands stands, String typed, boolean slips) {
        this.slips = slips;
        this.vocabulary = vocabulary;
        this.stands = stands;
        this.typed = typed.length() <= LONGEST_QUERY ? typed : "";
        this.folded = Folding.fold(this.typed);
        this.syllables = Pinyin.of(folded);
        this.untouched = new Untouched(this.typed, folded, words);
    }

    /** A run of the query, and what to put in its place, likeliest first. */
    private record Wrong(int start, int end, List<String> meant) {}

    /** All that is wrong put right at once, then each run by itself with each word for it. */
    List<String> all() throws IOException {
        List<Wrong> wrong = wrong();
        Set<String> corrected = new LinkedHashSet<>();
        StringBuilder together = new StringBuilder(typed);
        for (int i = wrong.size() - 1; i >= 0; i--) {
            Wrong one = wrong.get(i);
            together.replace(one.start(), one.end(), one.meant().get(0));
        }
        if (!wrong.isEmpty()) {
            corrected.add(together.toString());
        }
        for (Wrong one : wrong) {
            for (String meant : one.meant()) {
                corrected.add(typed.substring(0, one.start()) + meant + typed.substring(one.end()));
            }
        }
        return corrected.stream().limit(MOST).toList();
    }

    /** The wrong runs, longest first where they overlap, in the order of the query. */
    private List<Wrong> wrong() throws IOException {
        List<Wrong> wrong = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            int end = endOfRun(at);
            if (end > at) {
                wrong.addAll(Atom.isHan(folded.charAt(at)) ? inHan(at, end) : inLetters(at, end));
            }
            at = Math.max(end, at + 1);
        }
        return wrong;
    }

    private int endOfRun(int start) {
        int end = start;
        boolean han = Atom.isHan(folded.charAt(start));
        while (end < folded.length()
                && Character.isLetterOrDigit(folded.charAt(end))
                && Atom.isHan(folded.charAt(end)) == han) {
            end++;
        }
        return end;
    }

    private List<Wrong> inLetters(int start, int end) throws IOException {
        String run = folded.substring(start, end);
        boolean pinyin = !slips
                && run.length() >= SHORTEST_PINYIN
                && !untouched.anyFixed(start, end)
                && run.chars().allMatch(c -> c >= 'a' && c <= 'z');
        List<String> meant = pinyin ? vocabulary.soundingLike(Vocabulary.blurred(run)) : List.of();
        return meant.isEmpty() || stands(run) ? List.of() : List.of(new Wrong(start, end, meant));
    }

    private List<Wrong> inHan(int start, int end) throws IOException {
        List<Wrong> wrong = new ArrayList<>();
        int at = start;
        while (at < end) {
            Wrong longest = wrongFrom(at, end);
            if (longest != null) {
                wrong.add(longest);
            }
            at = longest == null ? at + 1 : longest.end();
        }
        return wrong;
    }

    private @org.jspecify.annotations.Nullable Wrong wrongFrom(int start, int end) throws IOException {
        int shortest = slips ? SHORTEST_SLIP : 2;
        for (int to = Math.min(end, start + Vocabulary.LONGEST); to >= start + shortest; to--) {
            String run = folded.substring(start, to);
            if (!vocabulary.knows(run)) {
                List<String> sounding =
                        new ArrayList<>(vocabulary.soundingLike(Vocabulary.sound(syllables, start, to)));
                int from = start;
                int until = to;
                sounding.removeIf(word -> word.equals(run) || !maySound(from, until, word));
                List<String> spelled = vocabulary.spelledLike(run).stream()
                        .filter(word -> !slips || ordered(word).equals(ordered(run)))
                        .filter(word -> untouched.mayBecome(folded, from, until, word))
                        .toList();
                List<String> meant = meant(run, sounding, spelled);
                if (!meant.isEmpty()) {
                    return new Wrong(start, to, meant);
                }
            }
        }
        return null;
    }

    /** Of a few characters, words of the dictionary are right; of more, the same sound tells more than the dictionary. */
    private boolean maySound(int start, int end, String word) {
        for (int i = 0; i < Math.min(word.length(), end - start); i++) {
            if (word.charAt(i) != folded.charAt(start + i) && untouched.anyFixed(start + i, start + i + 1)) {
                return false;
            }
        }
        return word.length() == end - start && (end - start > SURE || !untouched.isWords(start, end));
    }

    private static String ordered(String word) {
        return word.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }

    private List<String> meant(String run, List<String> sounding, List<String> spelled) throws IOException {
        if (sounding.isEmpty() && spelled.isEmpty()) {
            return List.of();
        }
        if (!stands(run)) {
            Set<String> either = new LinkedHashSet<>(sounding);
            either.addAll(spelled);
            return List.copyOf(either);
        }
        boolean seldom = slips && !sounding.isEmpty() && lookedFor < MOST_LOOKED_FOR && isSeldom(run, sounding.get(0));
        return seldom ? sounding : List.of();
    }

    private boolean isSeldom(String run, String word) throws IOException {
        int holding = stands.letters(run);
        return holding <= SELDOM && stands.letters(word) >= AS_MANY * holding;
    }

    /** Once enough was looked for, all is taken to stand. */
    private boolean stands(String run) throws IOException {
        return ++lookedFor > MOST_LOOKED_FOR || stands.letters(run) > 0;
    }
}
