package org.fuhan.text.hanlp;

import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import org.fuhan.letter.Span;

/**
 * Where HanLP sees a person's name (its tag nr and the tags below it). A net for masking only: it misses one name in four and about
 * half of what it finds is none, so that no fact may rest on it. Safe for several threads.
 */
public final class PersonNames {
    private PersonNames() {}

    /** The places in order, none overlapping. */
    public static List<Span> in(String text) {
        List<Span> names = new ArrayList<>();
        if (text.isEmpty()) {
            return names;
        }
        int at = 0;
        for (Term term : Segmenters.names(text)) {
            int end = Math.min(text.length(), at + term.word.length());
            if (end > at && term.nature != null && term.nature.startsWith("nr")) {
                names.add(new Span(at, end));
            }
            at = end;
        }
        return List.copyOf(names);
    }
}
