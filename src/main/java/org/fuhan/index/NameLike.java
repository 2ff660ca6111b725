package org.fuhan.index;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fuhan.text.Lexicon;
import org.fuhan.text.Surnames;
import org.fuhan.text.hanlp.Words;

/**
 * Whether a piece of a query may be a private person's name, which no letter holds since it was masked: letters with the rest of the
 * query are somebody else's. A word of the dictionary may be one (高明) and an ordinary word as well (高效). Not for finding names in
 * letters.
 */
enum NameLike {
    /** It is none. */
    NO,
    /** It begins as a name does, and is no thing: to be taken for one in a query of a few words, not in a long question. */
    IN_FEW,
    /** Its characters make no word, or it stands before what a person is addressed by: 高明同学. */
    YES;

    /** How many pieces are few. */
    private static final int FEW = 3;

    private static final int LONGEST_GIVEN = 2;
    private static final String NUMERALS = "一二三四五六七八九十百千万两几半";
    /** Behind them are 年, 计 and 公, which words begin with far more often. */
    private static final int COMMON = 200;

    private static final Set<String> NAMES = names();
    private static final Set<String> BEHIND = Lexicon.set(NameLike.class, "behind-names.txt");

    private static Set<String> names() {
        List<String> all = Surnames.byFrequency();
        Set<String> names = new HashSet<>(all.subList(0, COMMON));
        all.stream().filter(name -> name.length() > 1).forEach(names::add);
        return names;
    }

    /** What characters that make no word are. No name begins with a numeral: 七点 is none, 王一诺 may be one. */
    static NameLike ofStrange(String folded) {
        return NUMERALS.indexOf(folded.charAt(0)) < 0 ? YES : NO;
    }

    /** @param rest what stands behind the word in its run, folded */
    static NameLike ofWord(String folded, String rest) {
        boolean begins = beginsAsName(folded, 1) || beginsAsName(folded, 2);
        if (!begins || !folded.codePoints().allMatch(Atom::isHan)) {
            return NO;
        }
        if (BEHIND.stream().anyMatch(rest::startsWith)) {
            return YES;
        }
        return Words.mayNamePeople(folded) ? IN_FEW : NO;
    }

    private static boolean beginsAsName(String folded, int surname) {
        int given = folded.length() - surname;
        return given >= 1 && given <= LONGEST_GIVEN && NAMES.contains(folded.substring(0, surname));
    }

    /** Whether to be taken for a name in a query of so many pieces. */
    boolean among(int pieces) {
        return this == YES || (this == IN_FEW && pieces <= FEW);
    }
}
