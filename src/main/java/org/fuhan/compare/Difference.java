package org.fuhan.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Proposal;
import org.fuhan.letter.Proposer;
import org.fuhan.text.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * What tells two letters apart that are alike: one reply sent to several deputies, or one letter kept in two formats. Not for
 * letters that have nothing in common. Immutable.
 *
 * @param head fields of the head that differ
 * @param passages sentences that differ, in the order they stand; punctuation and blanks alone make no difference
 */
public record Difference(List<Field> head, List<Passage> passages) {
    /** Sentences looked at, from the beginning of each letter. */
    private static final int MOST = 2000;

    /** Copies the lists. */
    public Difference {
        head = List.copyOf(head);
        passages = List.copyOf(passages);
    }

    /**
     * A field of the head.
     *
     * @param field by its name in the letter's JSON
     * @param here what the one letter has, null where it has nothing
     * @param there what the other has
     */
    public record Field(
            String field, @Nullable String here, @Nullable String there) {}

    /**
     * Sentences in the same place.
     *
     * @param here of the one letter; none where only the other has any
     * @param there of the other
     */
    public record Passage(List<String> here, List<String> there) {
        /** Copies the lists. */
        public Passage {
            here = List.copyOf(here);
            there = List.copyOf(there);
        }
    }

    /** Between two letters. */
    public static Difference between(Letter here, Letter there) {
        return new Difference(head(here, there), passages(sentences(here), sentences(there)));
    }

    private static List<Field> head(Letter here, Letter there) {
        List<Field> fields = new ArrayList<>();
        add(fields, "documentNumber", here.documentNumber(), there.documentNumber());
        add(fields, "replyCategory", here.replyCategory(), there.replyCategory());
        add(fields, "title", here.title(), there.title());
        add(fields, "proposal.number", number(here.proposal()), number(there.proposal()));
        add(fields, "proposal.title", title(here.proposal()), title(there.proposal()));
        add(fields, "proposers", names(here), names(there));
        add(fields, "agencies", said(here.agencies()), said(there.agencies()));
        add(fields, "date", text(here.date()), text(there.date()));
        return fields;
    }

    private static void add(List<Field> fields, String name, @Nullable String here, @Nullable String there) {
        if (!Objects.equals(here, there)) {
            fields.add(new Field(name, here, there));
        }
    }

    private static @Nullable String number(@Nullable Proposal proposal) {
        return proposal == null ? null : proposal.number();
    }

    private static @Nullable String title(@Nullable Proposal proposal) {
        return proposal == null ? null : proposal.title();
    }

    private static @Nullable String names(Letter letter) {
        return said(letter.proposers().stream().map(Proposer::name).toList());
    }

    private static @Nullable String said(List<String> values) {
        return values.isEmpty() ? null : String.join("、", values);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /**
     * A sentence.
     *
     * @param bare its letters and digits, by which it is compared
     */
    private record Sentence(String text, String bare) {}

    private static List<Sentence> sentences(Letter letter) {
        return Sentences.of(letter.text()).stream()
                .map(span -> span.of(letter.text()))
                .map(text -> new Sentence(text, bare(text)))
                .filter(sentence -> !sentence.bare().isEmpty())
                .limit(MOST)
                .toList();
    }

    private static String bare(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static List<Passage> passages(List<Sentence> here, List<Sentence> there) {
        List<Passage> passages = new ArrayList<>();
        for (AbstractDelta<Sentence> delta : DiffUtils.diff(
                        here, there, (one, other) -> one.bare().equals(other.bare()))
                .getDeltas()) {
            passages.add(new Passage(
                    texts(delta.getSource().getLines()), texts(delta.getTarget().getLines())));
        }
        return passages;
    }

    private static List<String> texts(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::text).toList();
    }
}
