package org.fuhan.cli;

import java.util.List;
import org.fuhan.compare.Difference;
import org.fuhan.compare.Duplicates;
import org.jspecify.annotations.Nullable;

/** The letters like one, a line each with what tells them apart, for people. */
final class AlsoLines {
    private static final int MOST_SENTENCES = 3;
    private static final int LONGEST = 60;

    private final Terminal terminal;

    AlsoLines(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Tells nothing of a letter that is alone. */
    void tell(Duplicates duplicates) {
        if (duplicates.files().size() > 1) {
            terminal.tell("show.files", String.join("  ", duplicates.files()));
        }
        for (Duplicates.Member member : duplicates.members()) {
            terminal.tell("show.also", member.id(), member.file());
            tell(member.difference());
        }
        int more = duplicates.total() - duplicates.members().size();
        if (more > 0) {
            terminal.tell("show.more", String.valueOf(more));
        }
    }

    private void tell(Difference difference) {
        for (Difference.Field field : difference.head()) {
            line(field.field(), field.here(), field.there());
        }
        difference.passages().stream()
                .limit(MOST_SENTENCES)
                .forEach(passage -> line("…", joined(passage.here()), joined(passage.there())));
        int more = difference.passages().size() - MOST_SENTENCES;
        if (more > 0) {
            terminal.err().println("  " + terminal.messages().say("show.passages", String.valueOf(more)));
        }
    }

    private void line(String what, @Nullable String here, @Nullable String there) {
        terminal.err().println("  " + what + ": " + cut(here) + " → " + cut(there));
    }

    private static String joined(List<String> sentences) {
        return String.join("", sentences);
    }

    private static String cut(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "–";
        }
        int end = Math.min(text.length(), LONGEST);
        boolean splits = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return end == text.length() ? text : text.substring(0, splits ? end - 1 : end) + "…";
    }
}
