package org.fuhan.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fuhan.letter.Contact;
import org.fuhan.letter.Figure;
import org.fuhan.letter.Funding;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Measure;
import org.fuhan.letter.Policy;
import org.fuhan.letter.Programme;
import org.fuhan.letter.Proposal;
import org.fuhan.letter.Proposer;
import org.fuhan.letter.Warning;
import org.fuhan.text.CleanText;
import org.fuhan.text.Simplified;
import org.jspecify.annotations.Nullable;

/**
 * A letter in traditional characters: the rules read a simplified copy of equal length, and what they found is given in the characters
 * that were printed. Region, department, topics and other words of our own stay simplified. Immutable.
 */
final class AsPrinted {
    private final CleanText clean;
    private final String printed;
    private final String read;
    /** What a simplified character stands for in this letter. */
    private final Map<Character, Character> characters = new HashMap<>();

    AsPrinted(CleanText clean) {
        this.clean = clean;
        this.printed = clean.text();
        this.read = Simplified.answered(printed);
        for (int i = 0; i < read.length(); i++) {
            if (read.charAt(i) != printed.charAt(i)) {
                characters.putIfAbsent(read.charAt(i), printed.charAt(i));
            }
        }
    }

    /** What the rules read. */
    CleanText simplified() {
        int[] origins = new int[read.length()];
        for (int i = 0; i < origins.length; i++) {
            origins[i] = clean.originAt(i);
        }
        return new CleanText(read, clean.pages(), origins);
    }

    /** The letter with the words that were printed. */
    Letter of(Letter letter) {
        return new Letter(
                letter.id(),
                letter.source(),
                words(letter.documentNumber()),
                all(letter.citedDocumentNumbers()),
                letter.replyCategory(),
                words(letter.title()),
                proposal(letter.proposal()),
                letter.proposers().stream()
                        .map(one -> new Proposer(printed(one.name()), one.type()))
                        .toList(),
                letter.proposerCount(),
                all(letter.agencies()),
                letter.region(),
                letter.department(),
                letter.topics(),
                letter.date(),
                words(letter.signer()),
                letter.contacts().stream().map(this::contact).toList(),
                all(letter.cc()),
                letter.disclosure(),
                letter.funding().stream().map(this::funding).toList(),
                letter.figures().stream().map(this::figure).toList(),
                letter.programmes().stream()
                        .map(one -> new Programme(printed(one.name()), one.kind(), one.span()))
                        .toList(),
                letter.policies().stream()
                        .map(one -> new Policy(printed(one.title()), words(one.documentNumber()), one.span()))
                        .toList(),
                letter.measures().stream().map(this::measure).toList(),
                letter.privatePersons(),
                letter.warnings().stream().map(this::warning).toList(),
                letter.provenance(),
                printed,
                letter.pages());
    }

    private @Nullable Proposal proposal(@Nullable Proposal one) {
        return one == null
                ? null
                : new Proposal(one.kind(), one.number(), words(one.title()), one.term(), one.session());
    }

    private Contact contact(Contact one) {
        return new Contact(words(one.role()), words(one.name()), one.phone());
    }

    private Funding funding(Funding one) {
        return new Funding(
                one.id(),
                one.span().of(printed),
                one.amountYuan(),
                one.maxYuan(),
                one.bound(),
                one.per(),
                one.role(),
                words(one.purpose()),
                one.payer(),
                words(one.period()),
                one.personal(),
                one.partOf(),
                printed(one.sentence()),
                one.span());
    }

    private Figure figure(Figure one) {
        return new Figure(
                one.id(),
                one.kind(),
                one.span().of(printed),
                one.value(),
                one.max(),
                one.unit(),
                words(one.subject()),
                words(one.period()),
                printed(one.sentence()),
                one.span());
    }

    private Measure measure(Measure one) {
        return new Measure(
                one.id(),
                all(one.path()),
                printed(one.lead()),
                one.span().of(printed),
                one.status(),
                one.theme(),
                all(one.actors()),
                words(one.answers()),
                one.span());
    }

    private Warning warning(Warning one) {
        return new Warning(
                one.code(),
                one.field(),
                one.message(),
                one.readings().stream()
                        .map(reading -> new Warning.Reading(printed(reading.value()), reading.span()))
                        .toList());
    }

    private List<String> all(List<String> values) {
        List<String> all = new ArrayList<>();
        values.forEach(value -> all.add(printed(value)));
        return all;
    }

    private @Nullable String words(@Nullable String value) {
        return value == null ? null : printed(value);
    }

    /** The words as they stand in the letter; character by character where they stand nowhere in one piece. */
    private String printed(String value) {
        int at = read.indexOf(value);
        if (at >= 0) {
            return printed.substring(at, at + value.length());
        }
        StringBuilder words = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            words.append(characters.getOrDefault(value.charAt(i), value.charAt(i)));
        }
        return words.toString();
    }
}
