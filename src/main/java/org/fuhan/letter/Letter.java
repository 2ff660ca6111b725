package org.fuhan.letter;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reply letter with its facts: the one shape of a letter everywhere, from {@code fuhan extract} to the API. Its components are
 * the JSON's, in the JSON's order. Immutable and safe to share. Absent facts are null or an empty list.
 *
 * @param id from the hash of the file's bytes
 * @param documentNumber 发文字号 in normal form
 * @param replyCategory A, B, C, D, A1 … as printed
 * @param proposerCount 等3名代表 → 3, null where all are named
 * @param agencies the replying body first, joint repliers after it, in full
 * @param department the agency's line of work: 民政
 * @param topics State Council 主题分类 first, then the letter's own
 * @param date 成文日期
 * @param signer 签发人
 * @param cc 抄送
 * @param provenance single fields by JSON name, list items by JSON Pointer ({@code /funding/0})
 * @param text the clean text all spans refer to
 * @param pages where each page starts in {@code text}
 */
public record Letter(
        String id,
        Source source,
        @Nullable String documentNumber,
        List<String> citedDocumentNumbers,
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
        @Nullable String signer,
        List<Contact> contacts,
        List<String> cc,
        @Nullable Disclosure disclosure,
        List<Funding> funding,
        List<Figure> figures,
        List<Programme> programmes,
        List<Policy> policies,
        List<Measure> measures,
        List<PrivatePerson> privatePersons,
        List<Warning> warnings,
        Map<String, List<Provenance>> provenance,
        String text,
        List<Integer> pages) {
    /** Copies the lists. */
    public Letter {
        citedDocumentNumbers = List.copyOf(citedDocumentNumbers);
        proposers = List.copyOf(proposers);
        agencies = List.copyOf(agencies);
        topics = List.copyOf(topics);
        contacts = List.copyOf(contacts);
        cc = List.copyOf(cc);
        funding = List.copyOf(funding);
        figures = List.copyOf(figures);
        programmes = List.copyOf(programmes);
        policies = List.copyOf(policies);
        measures = List.copyOf(measures);
        privatePersons = List.copyOf(privatePersons);
        warnings = List.copyOf(warnings);
        provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
        pages = List.copyOf(pages);
    }

    /** A letter of which only the text is known. */
    public static Letter withoutFacts(String id, Source source, String text, List<Integer> pages) {
        return new Letter(
                id, source, null, List.of(), null, null, null, List.of(), null, List.of(), null, null, List.of(), null,
                null, List.of(), List.of(), null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), Map.of(), text, pages);
    }

    /** The same letter with these private persons in its list. */
    public Letter withPrivatePersons(List<PrivatePerson> persons) {
        return with(funding, figures, persons, warnings, provenance);
    }

    /** The same letter with these figures and their places. */
    public Letter withFigures(List<Figure> kept, Map<String, List<Provenance>> places) {
        return with(funding, kept, privatePersons, warnings, places);
    }

    /** The same letter with these sums of money. */
    public Letter withFunding(List<Funding> sums) {
        return with(sums, figures, privatePersons, warnings, provenance);
    }

    /** The same letter with these warnings. */
    public Letter withWarnings(List<Warning> told) {
        return with(funding, figures, privatePersons, told, provenance);
    }

    private Letter with(
            List<Funding> sums,
            List<Figure> kept,
            List<PrivatePerson> persons,
            List<Warning> told,
            Map<String, List<Provenance>> places) {
        return new Letter(
                id,
                source,
                documentNumber,
                citedDocumentNumbers,
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
                signer,
                contacts,
                cc,
                disclosure,
                sums,
                kept,
                programmes,
                policies,
                measures,
                persons,
                told,
                places,
                text,
                pages);
    }

    /** The year a letter is filed by: its date's, else its document number's, else null. */
    public @Nullable Integer year() {
        if (date != null) {
            return date.getYear();
        }
        if (documentNumber == null) {
            return null;
        }
        int open = documentNumber.indexOf('〔');
        int close = documentNumber.indexOf('〕');
        if (open < 0 || close != open + 5) {
            return null;
        }
        String digits = documentNumber.substring(open + 1, close);
        return digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.valueOf(digits) : null;
    }
}
