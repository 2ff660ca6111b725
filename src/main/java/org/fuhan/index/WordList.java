package org.fuhan.index;

import java.util.Set;
import org.fuhan.text.Lexicon;

/** Vocabulary from the class path: one word a line, # begins a comment. */
final class WordList {
    private WordList() {}

    /** The words of a list in this package. */
    static Set<String> of(String name) {
        return Lexicon.set(WordList.class, name);
    }
}
