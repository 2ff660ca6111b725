package org.fuhan.evaluate;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a careful clerk noted of a letter. Two ways of writing it are read: {@code NAME.expected.json} (agencies, measures, roles and
 * the rest) and {@code NAME.gold.json} (one agency, the core fields). Where measures are not noted, only the core fields are judged.
 *
 * @param agencyAlt other ways of naming the first agency that are right too
 * @param fundingOptional sums neither asked for nor held against a letter
 * @param programmesOptional the same for programmes
 * @param measures null where none were noted
 */
record Gold(
        String file,
        @Nullable String documentNumber,
        List<String> citedDocumentNumbers,
        @Nullable String replyCategory,
        @Nullable String title,
        @Nullable Reference proposal,
        List<String> proposers,
        @Nullable Integer proposerCount,
        @Nullable String agency,
        List<String> agencies,
        List<String> agencyAlt,
        @Nullable Place region,
        @Nullable String department,
        List<String> topics,
        @Nullable String date,
        @Nullable String signer,
        List<Call> contacts,
        List<String> cc,
        @Nullable String disclosure,
        List<Sum> funding,
        List<Sum> fundingOptional,
        List<String> programmes,
        List<String> programmesOptional,
        List<String> policies,
        List<Count> figures,
        @Nullable List<Step> measures,
        List<String> privatePersons,
        List<String> warnings) {
    /** A list that is not noted is empty. */
    Gold {
        citedDocumentNumbers = requireNonNullElse(citedDocumentNumbers, List.of());
        proposers = requireNonNullElse(proposers, List.of());
        agencies = requireNonNullElse(agencies, List.of());
        agencyAlt = requireNonNullElse(agencyAlt, List.of());
        topics = requireNonNullElse(topics, List.of());
        contacts = requireNonNullElse(contacts, List.of());
        cc = requireNonNullElse(cc, List.of());
        funding = requireNonNullElse(funding, List.of());
        fundingOptional = requireNonNullElse(fundingOptional, List.of());
        programmes = requireNonNullElse(programmes, List.of());
        programmesOptional = requireNonNullElse(programmesOptional, List.of());
        policies = requireNonNullElse(policies, List.of());
        figures = requireNonNullElse(figures, List.of());
        privatePersons = requireNonNullElse(privatePersons, List.of());
        warnings = requireNonNullElse(warnings, List.of());
    }

    /** The replying body, in full. */
    @Nullable
    String replier() {
        return agency != null || agencies.isEmpty() ? agency : agencies.get(0);
    }

    /** The proposal; kind by its English or its Chinese name. */
    record Reference(
            @Nullable String kind,
            @Nullable String number,
            @Nullable String title,
            @Nullable Integer term,
            @Nullable Integer session) {
        static final Reference NONE = new Reference(null, null, null, null, null);
    }

    /** The region's code alone is judged. */
    record Place(@Nullable String code) {}

    /** Whom to call. */
    record Call(@Nullable String name, @Nullable String phone) {}

    /** A sum of money; what is null was not noted, {@code per} null also where the sum has no basis. */
    record Sum(
            String raw,
            BigDecimal amountYuan,
            @Nullable BigDecimal max,
            @Nullable String bound,
            @Nullable String per,
            @Nullable String role,
            @Nullable String payer,
            @Nullable String period) {
        @Override
        public String toString() {
            return per == null ? raw : raw + " 每 " + per;
        }
    }

    /** A figure, scaled. */
    record Count(BigDecimal value, String unit) {
        @Override
        public String toString() {
            return value.toPlainString() + unit;
        }
    }

    /** A measure. */
    record Step(List<String> path, String lead, String status, String theme) {
        /** A path that is not noted is empty. */
        Step {
            path = requireNonNullElse(path, List.of());
        }

        @Override
        public String toString() {
            return lead;
        }
    }
}
