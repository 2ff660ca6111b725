package org.fuhan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Warning;

/** Tells in a letter that pages of its file could not be read, so that what stood there is missing from its facts. Stateless. */
public final class UnreadPages {
    private UnreadPages() {}

    /**
     * The letter, with a warning PAGE_UNREAD where there are such pages.
     *
     * @param pages counted from 0
     */
    public static Letter told(Letter letter, Set<Integer> pages) {
        if (pages.isEmpty()) {
            return letter;
        }
        String numbers =
                pages.stream().sorted().map(page -> String.valueOf(page + 1)).collect(Collectors.joining("、"));
        List<Warning> warnings = new ArrayList<>(letter.warnings());
        warnings.add(new Warning("PAGE_UNREAD", "pages", "第" + numbers + "页的图片损坏或不能识读，该页内容缺失。", List.of()));
        return letter.withWarnings(warnings);
    }
}
