package org.fuhan.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fuhan.letter.Contact;
import org.fuhan.letter.Disclosure;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Proposal;
import org.fuhan.letter.Proposer;
import org.fuhan.letter.Region;
import org.fuhan.letter.Warning;
import org.jspecify.annotations.Nullable;

/** Compares what stands in a letter's head and foot, and what is judged of the letter as a whole. */
final class FrameFacts {
    private static final Pattern NO_DIGITS = Pattern.compile("\\D++");
    private static final Map<String, String> KINDS = Map.of(
            "政协提案", "CPPCC_PROPOSAL",
            "人大建议", "NPC_SUGGESTION",
            "人大议案", "NPC_MOTION",
            "其他", "OTHER");

    private FrameFacts() {}

    static void compare(Gold gold, Letter letter, Tallies tallies) {
        single(tallies, Field.DOCUMENT_NUMBER, gold.documentNumber(), letter.documentNumber());
        names(tallies, Field.CITED_NUMBERS, gold.citedDocumentNumbers(), letter.citedDocumentNumbers());
        single(tallies, Field.CATEGORY, gold.replyCategory(), letter.replyCategory());
        tallies.of(Field.TITLE)
                .single(Likeness.plain(gold.title()), Likeness.plain(letter.title()), Likeness::sameTitle);
        proposal(gold, letter.proposal(), tallies);
        names(
                tallies,
                Field.PROPOSERS,
                gold.proposers(),
                letter.proposers().stream().map(Proposer::name).toList());
        agency(gold, letter, tallies);
        tallies.of(Field.REGION)
                .single(
                        gold.region() == null ? null : gold.region().code(),
                        Optional.ofNullable(letter.region()).map(Region::code).orElse(null));
        tallies.of(Field.DATE)
                .single(
                        gold.date(),
                        Optional.ofNullable(letter.date())
                                .map(LocalDate::toString)
                                .orElse(null));
        single(tallies, Field.SIGNER, gold.signer(), letter.signer());
        contacts(gold, letter, tallies);
        names(tallies, Field.CC, gold.cc(), letter.cc());
        tallies.of(Field.DISCLOSURE)
                .single(
                        gold.disclosure(),
                        Optional.ofNullable(letter.disclosure())
                                .map(Disclosure::label)
                                .orElse(null));
    }

    /** What only a gold with measures notes. */
    static void compareWhole(Gold gold, Letter letter, Tallies tallies) {
        tallies.of(Field.PROPOSER_COUNT).single(gold.proposerCount(), letter.proposerCount());
        single(tallies, Field.DEPARTMENT, gold.department(), letter.department());
        single(tallies, Field.TOPIC, first(gold.topics()), first(letter.topics()));
        tallies.of(Field.WARNINGS)
                .many(
                        gold.warnings(),
                        letter.warnings().stream().map(Warning::code).toList(),
                        Matching.equal());
    }

    private static void proposal(Gold gold, @Nullable Proposal found, Tallies tallies) {
        Gold.Reference wanted = Objects.requireNonNullElse(gold.proposal(), Gold.Reference.NONE);
        Gold.Reference named = found == null
                ? Gold.Reference.NONE
                : new Gold.Reference(found.kind().name(), found.number(), found.title(), found.term(), found.session());
        tallies.of(Field.PROPOSAL_KIND).single(kind(wanted), kind(named));
        single(tallies, Field.PROPOSAL_NUMBER, wanted.number(), named.number());
        single(tallies, Field.PROPOSAL_TITLE, wanted.title(), named.title());
        tallies.of(Field.PROPOSAL_SESSION).single(meeting(wanted), meeting(named));
    }

    private static @Nullable String kind(Gold.Reference proposal) {
        return proposal.kind() == null ? null : KINDS.getOrDefault(proposal.kind(), proposal.kind());
    }

    private static @Nullable Meeting meeting(Gold.Reference proposal) {
        return proposal.term() == null && proposal.session() == null
                ? null
                : new Meeting(proposal.term(), proposal.session());
    }

    private static void agency(Gold gold, Letter letter, Tallies tallies) {
        List<String> right = plain(Stream.concat(Stream.ofNullable(gold.replier()), gold.agencyAlt().stream())
                .toList());
        tallies.of(Field.AGENCY)
                .single(
                        Likeness.plain(gold.replier()),
                        Likeness.plain(first(letter.agencies())),
                        (wanted, found) -> right.contains(found));
    }

    private static void contacts(Gold gold, Letter letter, Tallies tallies) {
        List<Telephone> found = new ArrayList<>();
        for (Contact contact : letter.contacts()) {
            if (contact.phone() != null && !contact.phone().isEmpty()) {
                found.add(Telephone.of(contact.name(), contact.phone()));
            }
        }
        tallies.of(Field.CONTACTS)
                .many(
                        gold.contacts().stream()
                                .map(call -> Telephone.of(call.name(), call.phone()))
                                .toList(),
                        found,
                        Matching.<Telephone>equal().each());
    }

    private static void single(Tallies tallies, Field field, @Nullable String gold, @Nullable String found) {
        tallies.of(field).single(Likeness.plain(gold), Likeness.plain(found));
    }

    private static void names(Tallies tallies, Field field, List<String> gold, List<String> found) {
        tallies.of(field).many(plain(gold), plain(found), Matching.equal());
    }

    static List<String> plain(List<String> names) {
        return names.stream().map(Likeness::plain).filter(Objects::nonNull).toList();
    }

    private static @Nullable String first(List<String> names) {
        return names.isEmpty() ? null : names.get(0);
    }

    /** 九届四次. */
    private record Meeting(@Nullable Integer term, @Nullable Integer session) {}

    /** A name and the digits to dial. */
    private record Telephone(@Nullable String name, String digits) {
        static Telephone of(@Nullable String name, @Nullable String phone) {
            return new Telephone(
                    Likeness.plain(name),
                    phone == null ? "" : NO_DIGITS.matcher(phone).replaceAll(""));
        }
    }
}
