package org.fuhan.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fuhan.index.Said;

/** What a reader must know of a comparison's columns before relying on them. */
final class Notes {
    private Notes() {}

    /** Sentences on one place: borne by several, without letters, or too many of them. */
    static List<String> of(Comparison.Place place, Locale locale) {
        List<Said> notes = new ArrayList<>();
        String name = "“" + place.region() + "”";
        if (place.codes().size() > 1) {
            int places = place.codes().size();
            notes.add(new Said(
                    name + "有" + places + "处同名，已合在一起；可在前面加上所属的市或省。",
                    places + " places are named " + name
                            + "; they stand together here. Put the city or province before the name to choose one."));
        }
        if (place.letters() == 0) {
            notes.add(new Said(name + "没有这一主题的复函。", "There is no letter of " + name + " on this topic."));
        }
        if (place.cut()) {
            notes.add(new Said(
                    name + "共找到" + place.found() + "封复函，只比较了最相关的" + Comparing.MOST_LETTERS + "封。",
                    place.found() + " letters of " + name + " were found; only the " + Comparing.MOST_LETTERS
                            + " most relevant are compared."));
        }
        return notes.stream().map(note -> note.in(locale)).toList();
    }
}
