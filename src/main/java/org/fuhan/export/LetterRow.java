package org.fuhan.export;

import java.util.ArrayList;
import java.util.List;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Proposal;
import org.fuhan.letter.Proposer;
import org.fuhan.letter.Region;
import org.jspecify.annotations.Nullable;

/** A letter's head fields as a line of a table; several values of one field are divided by 、. Letters alike have one group. */
final class LetterRow {
    static final List<String> COLUMNS = List.of(
            "letterId",
            "documentNumber",
            "replyCategory",
            "title",
            "proposalKind",
            "proposalNumber",
            "proposalTitle",
            "proposers",
            "agencies",
            "region",
            "regionCode",
            "department",
            "topics",
            "date",
            "year",
            "programmes",
            "file",
            "group");

    private LetterRow() {}

    /** The cells, in the order of {@link #COLUMNS}. */
    static List<@Nullable Object> cells(Letter letter, String group) {
        Proposal proposal = letter.proposal();
        Region region = letter.region();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(letter.id());
        cells.add(letter.documentNumber());
        cells.add(letter.replyCategory());
        cells.add(letter.title());
        cells.add(proposal == null ? null : proposal.kind().name());
        cells.add(proposal == null ? null : proposal.number());
        cells.add(proposal == null ? null : proposal.title());
        cells.add(
                String.join("、", letter.proposers().stream().map(Proposer::name).toList()));
        cells.add(String.join("、", letter.agencies()));
        cells.add(FigureRow.region(letter));
        cells.add(region == null ? null : region.code());
        cells.add(letter.department());
        cells.add(String.join("、", letter.topics()));
        cells.add(letter.date());
        cells.add(letter.year());
        cells.add(String.join(
                "、",
                letter.programmes().stream()
                        .map(programme -> programme.name())
                        .distinct()
                        .toList()));
        cells.add(letter.source().file());
        cells.add(group);
        return cells;
    }
}
