package org.fuhan.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Proposal;
import org.fuhan.letter.Proposer;
import org.fuhan.letter.Region;
import org.fuhan.letter.Source;
import org.jspecify.annotations.Nullable;

/** The part of a letter's JSON that a hit shows, and its text: all that {@link Letter} holds but facts and places. */
record LetterHead(
        String id,
        Source source,
        @Nullable String documentNumber,
        @Nullable String replyCategory,
        @Nullable String title,
        @Nullable Proposal proposal,
        List<Proposer> proposers,
        @Nullable Integer proposerCount,
        List<String> agencies,
        @Nullable Region region,
        @Nullable String department,
        List<String> topics,
        @Nullable LocalDate date,
        String text) {
    LetterHead {
        proposers = List.copyOf(proposers);
        agencies = List.copyOf(agencies);
        topics = List.copyOf(topics);
    }

    /** As a letter without facts. */
    Letter letter() {
        return new Letter(
                id,
                source,
                documentNumber,
                List.of(),
                replyCategory,
                title,
                proposal,
                proposers,
                proposerCount,
                agencies,
                region,
                department,
                topics,
                date,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                text,
                List.of());
    }
}
