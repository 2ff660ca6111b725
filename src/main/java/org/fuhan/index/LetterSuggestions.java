package org.fuhan.index;

import java.util.List;

/**
 * What might be looked for, from facts of the letters in the index: places, subjects, programmes, agencies, numbers and titles. Never
 * from their text, and never a private person. Follows the index with a delay of seconds at most. Safe for use by several threads.
 */
public interface LetterSuggestions {
    /**
     * Finishes what is being typed, by characters, pinyin or initials, or any mixture: 困境, kunjing, kjet, 困jing. Of several words the
     * last is finished; behind a field's name (地区:厦) only what fits the field is offered.
     *
     * @return best first, none twice
     */
    List<Suggestion> complete(String typed, int most);

    /**
     * What may have been meant where words stand in no letter: the same sounds in other characters (困静儿童 → 困境儿童), one character
     * wrong, missing or too many, two in the wrong order, pinyin, or initials (kjet). Whether they find anything has not been tried.
     *
     * @return the whole query corrected, likeliest first
     */
    List<String> corrections(String typed);

    /**
     * The same for a query that finds letters all the same: only what is hardly anything but a slip, so that a name that is seldom but
     * right is left alone. Costs next to nothing where every pair of its characters is at home in the letters.
     */
    List<String> slips(String typed);
}
