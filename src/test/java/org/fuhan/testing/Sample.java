package org.fuhan.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fuhan.letter.Figure;
import org.fuhan.letter.Funding;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Measure;
import org.fuhan.letter.PrivatePerson;
import org.fuhan.letter.Programme;
import org.fuhan.letter.Proposal;
import org.fuhan.letter.Region;
import org.fuhan.letter.Source;
import org.fuhan.letter.Span;
import org.fuhan.letter.Theme;
import org.jspecify.annotations.Nullable;

/** Makes letters for tests, fact by fact. */
public final class Sample {
    private final String id;
    private final String text;
    private @Nullable String number;
    private @Nullable String category;
    private @Nullable String title;
    private @Nullable Proposal proposal;
    private List<String> agencies = List.of();
    private @Nullable Region region;
    private @Nullable String department;
    private List<String> topics = List.of();
    private @Nullable LocalDate date;
    private final List<Funding> funding = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Programme> programmes = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    private final List<PrivatePerson> persons = new ArrayList<>();

    private Sample(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public static Sample letter(String id, String text) {
        return new Sample(id, text);
    }

    public Sample number(String documentNumber, String replyCategory) {
        number = documentNumber;
        category = replyCategory;
        return this;
    }

    public Sample title(String words) {
        title = words;
        return this;
    }

    public Sample proposal(Proposal.Kind kind, String proposalTitle) {
        return proposal(kind, "0098", proposalTitle);
    }

    public Sample proposal(Proposal.Kind kind, String number, String proposalTitle) {
        proposal = new Proposal(kind, number, proposalTitle, 9, 4);
        return this;
    }

    public Sample from(String agency, String line) {
        agencies = List.of(agency);
        department = line;
        return this;
    }

    public Sample region(@Nullable String province, @Nullable String city, @Nullable String county, String code) {
        region = new Region(province, city, county, code, false);
        return this;
    }

    public Sample topics(String... words) {
        topics = List.of(words);
        return this;
    }

    public Sample date(String iso) {
        date = LocalDate.parse(iso);
        return this;
    }

    public Sample sum(String raw, String yuan, Funding.Role role, @Nullable String per, boolean personal) {
        funding.add(new Funding(
                "f" + funding.size(),
                raw,
                new BigDecimal(yuan),
                null,
                Funding.Bound.EXACT,
                per,
                role,
                "用途",
                "区",
                "2024年",
                personal,
                null,
                sentence(raw),
                span(raw)));
        return this;
    }

    public Sample figure(String raw, String value, String unit, String subject) {
        figures.add(new Figure(
                "n" + figures.size(),
                Figure.Kind.LEVEL,
                raw,
                new BigDecimal(value),
                null,
                unit,
                subject,
                null,
                sentence(raw),
                span(raw)));
        return this;
    }

    public Sample programme(String name) {
        programmes.add(new Programme(name, "项目", span(name)));
        return this;
    }

    public Sample measure(Theme theme, String passage) {
        measures.add(new Measure(
                "m" + measures.size(),
                List.of("一、工作情况"),
                passage.substring(0, Math.min(6, passage.length())),
                passage,
                Measure.Status.DONE,
                theme,
                List.of(),
                null,
                span(passage)));
        return this;
    }

    public Sample person(String mask) {
        persons.add(new PrivatePerson(mask, PrivatePerson.Kind.PERSON, span(mask), null));
        return this;
    }

    public Letter make() {
        return new Letter(
                id,
                new Source("letters/" + id + ".txt", "text/plain", id.repeat(4), text.length(), 1, false),
                number,
                List.of(),
                category,
                title,
                proposal,
                List.of(),
                null,
                agencies,
                region,
                department,
                topics,
                date,
                null,
                List.of(),
                List.of(),
                null,
                funding,
                figures,
                programmes,
                List.of(),
                measures,
                persons,
                List.of(),
                Map.of(),
                text,
                List.of(0));
    }

    private Span span(String part) {
        int start = text.indexOf(part);
        return new Span(Math.max(0, start), Math.max(0, start) + (start < 0 ? 0 : part.length()));
    }

    private String sentence(String part) {
        return org.fuhan.text.Sentences.at(text, span(part).start()).of(text);
    }
}
