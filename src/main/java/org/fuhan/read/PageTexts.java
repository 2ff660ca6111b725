package org.fuhan.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a document, put one after another as they are read. One that could not be opened stands as an empty page, so that the
 * others are not lost with it. For one document and one thread.
 */
final class PageTexts {
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private final Set<Integer> recognised = new HashSet<>();
    private final Set<Integer> unread = new HashSet<>();
    private @Nullable CannotRead first;

    /** A page that the document itself holds as words. */
    void written(String words) {
        starts.add(text.length());
        text.append(words).append(words.endsWith("\n") ? "" : "\n");
    }

    /** A page that is a picture. */
    void add(PageRead page) {
        if (!page.words().isBlank()) {
            recognised.add(starts.size());
        } else if (page.unread().isPresent()) {
            unread.add(starts.size());
            first = first == null ? page.unread().get() : first;
        }
        written(page.words());
    }

    int length() {
        return text.length();
    }

    /** All of them; also where none shows anything. */
    RawText raw() {
        return new RawText(text.toString(), starts.isEmpty() ? List.of(0) : List.copyOf(starts), recognised, unread);
    }

    /**
     * All of them; empty where no picture shows text.
     *
     * @throws CannotRead why the first could not be opened, where no other shows text
     */
    Optional<RawText> recognised() {
        if (recognised.isEmpty()) {
            requireOpened();
            return Optional.empty();
        }
        return Optional.of(raw());
    }

    /**
     * Ends a document that gives no text.
     *
     * @throws CannotRead why the first page that could not be opened could not; nothing is thrown where all were
     */
    void requireOpened() {
        if (first != null) {
            throw first;
        }
    }
}
