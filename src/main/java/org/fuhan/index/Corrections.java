package org.fuhan.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fuhan.text.hanlp.Pinyin;

/**
 * What a query may have been meant to say: each run of it that stands in no letter, with a word in its place that sounds or is
 * written like it. Used once.
 */
final class Corrections {
    static final int MOST = 8;

    private static final int LONGEST_QUERY = 60;
    private static final int MOST_LOOKED_FOR = 60;
    private static final int SHORTEST_PINYIN = 3;

    private final Vocabulary vocabulary;
    private final Stands stands;
    private final String typed;
    private final String folded;
    private final String[] syllables;
    private int lookedFor;

    /** Whether a phrase stands in some letter. */
    interface Stands {
        boolean anywhere(String phrase) throws IOException;
    }

    Corrections(Vocabulary vocabulary, Stands stands, String typed) {
        this.vocabulary = vocabulary;
        this.stands = stands;
        this.typed = typed.length() <= LONGEST_QUERY ? typed : "";
        this.folded = Folding.fold(this.typed);
        this.syllables = Pinyin.of(folded);
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
        boolean pinyin = run.length() >= SHORTEST_PINYIN && run.chars().allMatch(c -> c >= 'a' && c <= 'z');
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
        for (int to = Math.min(end, start + Vocabulary.LONGEST); to >= start + 2; to--) {
            String run = folded.substring(start, to);
            List<String> meant = vocabulary.knows(run) ? List.of() : meant(run, start, to);
            if (!meant.isEmpty() && !stands(run)) {
                return new Wrong(start, to, meant);
            }
        }
        return null;
    }

    private List<String> meant(String run, int start, int end) {
        Set<String> meant = new LinkedHashSet<>(vocabulary.soundingLike(Vocabulary.sound(syllables, start, end)));
        meant.addAll(vocabulary.spelledLike(run));
        meant.remove(run);
        return List.copyOf(meant);
    }

    /** Once enough was looked for, all is taken to stand. */
    private boolean stands(String run) throws IOException {
        return ++lookedFor > MOST_LOOKED_FOR || stands.anywhere(run);
    }
}
