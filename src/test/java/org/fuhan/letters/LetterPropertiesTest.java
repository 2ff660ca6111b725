package org.fuhan.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.fuhan.json.LetterJson;
import org.fuhan.letter.Letter;
import org.fuhan.letter.PrivatePerson;
import org.fuhan.letter.Programme;
import org.fuhan.letter.Provenance;
import org.fuhan.letter.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every letter after every mutation; random numbers are fixed. */
class LetterPropertiesTest {
    private static final List<Mutation> MUTATIONS = List.of(Mutation.values());
    private static final List<String> TEXTS = Texts.all();
    private static final int ROUNDS = 2;

    @ParameterizedTest
    @EnumSource
    void spansAreTrueAndNobodyIsLeftUnmasked(Mutation mutation) {
        for (int i = 0; i < TEXTS.size(); i++) {
            for (int round = 0; round < ROUNDS; round++) {
                check(
                        mutation.apply(TEXTS.get(i), random(i, round)),
                        mutation + " of letter " + i + ", round " + round);
            }
        }
    }

    @Test
    void mutationsOnTopOfEachOtherDoNoHarmEither() {
        for (int seed = 0; seed < 120; seed++) {
            Random random = new Random(seed);
            String text = TEXTS.get(random.nextInt(TEXTS.size()));
            for (int i = 0; i < 3 && !text.isEmpty(); i++) {
                text = MUTATIONS.get(random.nextInt(MUTATIONS.size())).apply(text, random);
            }
            check(text, "seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"WRAPPED", "WIDENED", "SPACED"})
    void factsSurviveWhatChangesLooksOnly(Mutation mutation) {
        SoftAssertions all = new SoftAssertions();
        for (int i = 0; i < TEXTS.size(); i++) {
            Letter plain = Texts.letter(TEXTS.get(i));
            for (int round = 0; round < ROUNDS; round++) {
                Letter changed = Texts.letter(mutation.apply(TEXTS.get(i), random(i, round)));
                all.assertThat(facts(changed))
                        .as("%s of letter %d, round %d", mutation, i, round)
                        .isEqualTo(facts(plain));
            }
        }
        all.assertAll();
    }

    private static Random random(int letter, int round) {
        return new Random(1000L * letter + round);
    }

    /** The facts a reader would check first, one a line. */
    private static List<String> facts(Letter letter) {
        List<String> facts = new ArrayList<>();
        facts.add("number " + letter.documentNumber());
        facts.add("category " + letter.replyCategory());
        facts.add("proposal " + letter.proposal());
        facts.add("proposers " + letter.proposers() + " " + letter.proposerCount());
        facts.add("agencies " + letter.agencies());
        facts.add("date " + letter.date());
        facts.add("region " + letter.region());
        letter.funding()
                .forEach(sum ->
                        facts.add("sum " + sum.amountYuan().toPlainString() + " " + sum.maxYuan() + " " + sum.per()));
        letter.policies().forEach(policy -> facts.add("policy " + policy.title() + " " + policy.documentNumber()));
        return facts;
    }

    private static void check(String raw, String what) {
        try {
            Letter letter = Texts.letter(raw);
            spansHold(letter);
            masks(letter);
        } catch (RuntimeException | AssertionError e) {
            fail(what + ": " + e + "\n" + raw, e);
        }
    }

    private static void spansHold(Letter letter) {
        String text = letter.text();
        letter.funding()
                .forEach(sum -> assertThat(sum.raw()).isEqualTo(sum.span().of(text)));
        letter.figures()
                .forEach(figure ->
                        assertThat(figure.raw()).isEqualTo(figure.span().of(text)));
        letter.measures()
                .forEach(measure ->
                        assertThat(measure.text()).isEqualTo(measure.span().of(text)));
        for (Programme programme : letter.programmes()) {
            String words = programme.span().of(text);
            assertThat(words.contains(programme.name()) || !text.contains(programme.name()))
                    .as(programme + " at " + words)
                    .isTrue();
        }
        letter.policies().forEach(policy -> assertThat(policy.span().of(text)).isNotBlank());
        for (List<Provenance> places : letter.provenance().values()) {
            places.forEach(place -> assertThat(new Span(0, text.length()).contains(place.span()))
                    .isTrue());
        }
    }

    private static void masks(Letter letter) {
        Letter masked = Texts.GUARD.mask(letter);
        String json = LetterJson.write(masked);
        for (PrivatePerson person : Texts.GUARD.reveal(letter).privatePersons()) {
            assertThat(person.name()).isEqualTo(person.span().of(letter.text())).isNotNull();
            assertThat(json.contains(String.valueOf(person.name()))
                            && !person.mask().equals(person.name()))
                    .as(person + " is left")
                    .isFalse();
        }
        assertThat(masked.text()).hasSameSizeAs(letter.text());
        spansHold(masked);
        assertThat(Texts.GUARD.mask(masked).text()).isEqualTo(masked.text());
    }
}
