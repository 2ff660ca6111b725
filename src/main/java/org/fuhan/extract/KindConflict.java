package org.fuhan.extract;

import java.util.List;
import java.util.Optional;
import org.fuhan.letter.Warning;

/** 政协 beside 建议 or 代表, 人大 beside 提案 or 委员: the body that met decides the kind, the other word is reported. Stateless. */
final class KindConflict {
    private KindConflict() {}

    static Optional<Warning> of(ProposalFacts proposal) {
        Found<ProposalReference.Body> body = proposal.title().body() != null
                ? proposal.title().body()
                : proposal.opening().body();
        if (body == null) {
            return Optional.empty();
        }
        boolean cppcc = body.value() == ProposalReference.Body.CPPCC;
        Found<String> word = proposal.title().word() != null
                ? proposal.title().word()
                : proposal.opening().word();
        Found<String> other = null;
        if (word != null && word.value().equals(cppcc ? "建议" : "提案")) {
            other = word;
        } else if (proposal.greeting().isPresent()
                && proposal.greeting().get().value().equals(cppcc ? "代表" : "委员")) {
            other = proposal.greeting().get();
        } else if (proposal.opening().word() != null
                && proposal.opening().word().value().equals(cppcc ? "建议" : "提案")) {
            other = proposal.opening().word();
        }
        Found<String> found = other;
        return Optional.ofNullable(found)
                .map(one -> new Warning(
                        "KIND_CONFLICT",
                        "proposal",
                        "会议名称与“提案”“建议”或“委员”“代表”的称呼不一致。",
                        List.of(
                                new Warning.Reading(cppcc ? "政协" : "人大", body.span()),
                                new Warning.Reading(one.value(), one.span()))));
    }
}
