package org.fuhan.extract;

import java.util.Optional;
import org.fuhan.letter.Proposal;
import org.fuhan.letter.Span;
import org.jspecify.annotations.Nullable;

/**
 * The proposal a letter answers, read from the title first and from the opening sentence where the title is silent. Both readings are
 * kept, so that contradictions can be reported.
 *
 * @param greeting 委员 or 代表, as the salutation calls the proposer
 */
record ProposalFacts(
        ProposalReference title,
        ProposalReference opening,
        Optional<Found<String>> name,
        Optional<Found<String>> greeting) {
    static ProposalFacts of(LetterText letter) {
        Tight title = LetterTitle.tight(letter);
        Tight opening = Opening.of(letter);
        return new ProposalFacts(
                ProposalReference.in(title, true),
                ProposalReference.in(opening, false),
                ProposalTitle.of(opening, title),
                greeting(letter));
    }

    /** What is known of the proposal; empty where the letter answers none. */
    Optional<Found<Proposal>> proposal() {
        Found<String> number = title.number() != null ? title.number() : opening.number();
        ProposalReference session = title.term() != null || title.session() != null ? title : opening;
        Span place = place(number);
        if (place == null) {
            return Optional.empty();
        }
        Proposal proposal = new Proposal(
                kind(),
                number == null ? null : number.value(),
                name.map(Found::value).orElse(null),
                value(session.term()),
                value(session.session()));
        return Optional.of(new Found<>(proposal, place, "proposal.title-then-opening", number == null ? 0.7 : 0.95));
    }

    /** The body that met decides; then the salutation, then the word. */
    private Proposal.Kind kind() {
        Found<String> word = title.word() != null ? title.word() : opening.word();
        Found<ProposalReference.Body> body = title.body() != null ? title.body() : opening.body();
        if (body == null && greeting.isEmpty() && word == null && name.isEmpty()) {
            return Proposal.Kind.OTHER;
        }
        boolean cppcc = body != null
                ? body.value() == ProposalReference.Body.CPPCC
                : greeting.map(g -> g.value().equals("委员"))
                        .orElseGet(() -> word != null
                                ? word.value().equals("提案")
                                : name.filter(n -> n.value().endsWith("提案")).isPresent());
        if (cppcc) {
            return Proposal.Kind.CPPCC_PROPOSAL;
        }
        return word != null && word.value().equals("议案") ? Proposal.Kind.NPC_MOTION : Proposal.Kind.NPC_SUGGESTION;
    }

    private @Nullable Span place(@Nullable Found<String> number) {
        if (number != null) {
            return number.span();
        }
        if (name.isPresent()) {
            return name.get().span();
        }
        Found<Integer> session = title.session() != null ? title.session() : title.term();
        return session == null ? title.word() == null ? null : title.word().span() : session.span();
    }

    private static @Nullable Integer value(@Nullable Found<Integer> found) {
        return found == null ? null : found.value();
    }

    private static Optional<Found<String>> greeting(LetterText letter) {
        Layout layout = letter.layout();
        for (int i = layout.salutationTo() - 1; i >= layout.salutationFrom() && i >= 0; i--) {
            Line line = layout.lines().get(i);
            String text = Salutation.glued(line.text());
            int member = text.lastIndexOf("委员");
            int deputy = text.lastIndexOf("代表");
            int at = Math.max(member, deputy);
            if (at >= 0 && !text.startsWith("委员会", at) && !text.startsWith("代表团", at)) {
                return Optional.of(new Found<>(
                        member > deputy ? "委员" : "代表", line.tight().span(at, at + 2), "proposal.salutation", 0.9));
            }
        }
        return Optional.empty();
    }
}
