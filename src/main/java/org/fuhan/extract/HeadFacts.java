package org.fuhan.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fuhan.letter.Contact;
import org.fuhan.letter.Disclosure;
import org.fuhan.letter.Proposal;
import org.fuhan.letter.Proposer;
import org.fuhan.letter.Region;
import org.fuhan.letter.Warning;

/** The facts a letter's head and foot state, each with its evidence. */
record HeadFacts(
        Optional<Found<String>> documentNumber,
        List<Found<String>> citedDocumentNumbers,
        Optional<Found<String>> replyCategory,
        Optional<Found<String>> title,
        Optional<Found<Proposal>> proposal,
        List<Found<Proposer>> proposers,
        Optional<Found<Integer>> proposerCount,
        List<Found<String>> agencies,
        Optional<Found<Region>> region,
        Optional<Found<String>> department,
        Optional<Found<LocalDate>> date,
        Optional<Found<String>> signer,
        List<Found<Contact>> contacts,
        List<Found<String>> cc,
        Optional<Found<Disclosure>> disclosure,
        List<Warning> warnings) {
    /** Finds them. */
    static HeadFacts of(LetterText letter) {
        Optional<Found<String>> number = DocumentNumbers.own(letter);
        List<Found<String>> printed = Agencies.printed(letter);
        Optional<Found<Region>> region = LetterRegion.of(letter, printed);
        Region place = region.map(Found::value).orElse(null);
        List<Found<String>> agencies = printed.stream()
                .map(found -> new Found<>(
                        Agencies.complete(found.value(), place), found.span(), found.rule(), found.confidence()))
                .toList();
        ProposalFacts proposal = ProposalFacts.of(letter);
        Proposers proposers = Proposers.of(letter);
        Optional<Found<LocalDate>> date = LetterDate.of(letter);
        return new HeadFacts(
                number,
                DocumentNumbers.cited(letter, number),
                CategoryMark.of(letter.layout()),
                LetterTitle.of(letter),
                proposal.proposal(),
                proposers.names(),
                proposers.count(),
                agencies,
                region,
                department(agencies),
                date,
                SignerName.of(letter),
                Contacts.of(letter),
                CopyList.of(letter),
                DisclosureMark.of(letter),
                HeadWarnings.of(letter, number, date, region, proposal));
    }

    private static Optional<Found<String>> department(List<Found<String>> agencies) {
        return agencies.stream()
                .findFirst()
                .flatMap(agency -> AgencyNames.department(
                                agency.value().substring(AgencyNames.placeEnd(agency.value())))
                        .map(department -> new Found<>(department, agency.span(), "department.agency-name", 0.9)));
    }
}
