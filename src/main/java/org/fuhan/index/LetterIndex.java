package org.fuhan.index;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Span;

/**
 * The search port: the one interface by which letters are indexed and found, so that another engine can take Lucene's place.
 * Derived data: it can always be rebuilt from the archive. Implementations are safe for use by several threads.
 */
public interface LetterIndex extends AutoCloseable {
    /** Adds a letter or replaces the one of the same id. Visible after {@link #commit()}. */
    void put(IndexEntry entry);

    /** The same, of a letter in a group of its own and without vectors. */
    default void put(Letter masked) {
        put(IndexEntry.of(masked, masked.id(), List.of()));
    }

    /** The same of many at once, by as many threads as there are processors. */
    void putAll(Collection<IndexEntry> entries);

    /** Gives a letter that is in the index the vectors of its passages. Visible after {@link #commit()}. */
    void putVectors(String id, List<byte[]> vectors);

    /** Takes letters out. Visible after {@link #commit()}. */
    void remove(Collection<String> ids);

    /** Takes all letters out. Visible after {@link #commit()}. */
    void clear();

    /** Makes what was put and removed durable and visible. */
    void commit();

    /**
     * Finds letters. Never throws on what a user typed: hints say what could not be taken.
     *
     * @throws BadCursor where {@link LetterQuery#after} is not a place in the list of this question
     */
    Hits search(LetterQuery query);

    /**
     * Hands over every letter found, in the query's order, at most so many; page, size and facets of the query are left aside.
     * Returns how many were found.
     */
    default long each(LetterQuery query, int most, Consumer<Letter> letters) {
        return each(query, most, (letter, group) -> letters.accept(letter));
    }

    /** The same, each with the name of its group of letters alike. */
    long each(LetterQuery query, int most, BiConsumer<Letter, String> letters);

    /** Which of the letters the query finds; its order, page and facets are left aside. */
    Set<String> among(LetterQuery query, Collection<String> ids);

    /**
     * Ranks letters by anything of the words they hold, best first: for runs of evaluation queries. Unlike {@link #search} a letter
     * need not hold all that was asked.
     *
     * @param semantic whether meaning has a say, and finds letters too
     */
    List<Ranked> rank(String words, int most, boolean semantic);

    /**
     * A letter's place in a ranking.
     *
     * @param file the path of the letter's file
     * @param score comparable within one ranking only
     */
    record Ranked(String file, double score) {}

    /**
     * Letters that treat the same as a letter of the index, at most so many of each relation, the most similar first; letters alike
     * to it are none of them. None where the index does not know it yet.
     */
    List<SimilarLetter> similar(String id, int ofEach);

    /** What a query asks of a text, by the same dictionary and synonyms as the search. */
    SearchWords understand(String words, boolean withSynonyms);

    /** Where a letter's text holds what a query asks for, in the order of the text, not overlapping. */
    List<Span> highlights(Letter letter, String words);

    /** What might be looked for. */
    LetterSuggestions suggestions();

    /** How many letters are visible. */
    long size();

    @Override
    void close();
}
