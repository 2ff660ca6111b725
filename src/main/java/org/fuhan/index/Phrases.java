package org.fuhan.index;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Phrases as Lucene asks for them. Stateless. */
final class Phrases {
    private Phrases() {}

    /** The phrase as it stands: by bigrams where they can tell, else by single characters. */
    static Query of(Needle needle) {
        List<String> atoms = needle.atoms();
        boolean byGrams = needle.han() && atoms.size() > 1;
        if (!byGrams) {
            return byCharacters(Analysis.CHARS, needle);
        }
        if (atoms.size() == 2) {
            return new TermQuery(new Term(Analysis.GRAMS, atoms.get(0) + atoms.get(1)));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (int i = 0; i + 1 < atoms.size(); i++) {
            phrase.add(
                    new Term(Analysis.GRAMS, atoms.get(i) + atoms.get(i + 1)),
                    needle.positions().get(i));
        }
        return phrase.build();
    }

    /** The phrase in the letter's title or the proposal's. */
    static Query inTitle(Needle needle) {
        return byCharacters(LetterDocument.SUBJECT, needle);
    }

    /** Letters known by any of these numbers. */
    static Query numbers(List<String> keys) {
        return new TermInSetQuery(
                LetterDocument.NUMBER, keys.stream().map(BytesRef::new).toList());
    }

    private static Query byCharacters(String field, Needle needle) {
        List<String> atoms = needle.atoms();
        if (atoms.size() == 1) {
            return new TermQuery(new Term(field, atoms.get(0)));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (int i = 0; i < atoms.size(); i++) {
            phrase.add(new Term(field, atoms.get(i)), needle.positions().get(i));
        }
        return phrase.build();
    }
}
