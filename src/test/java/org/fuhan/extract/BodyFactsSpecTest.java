package org.fuhan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fuhan.letter.Measure;
import org.fuhan.letter.Policy;
import org.fuhan.letter.Programme;
import org.fuhan.letter.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BodyFactsSpecTest {
    private static final String AGENCY = "云湖区民政局";
    private static final ProgrammeFinder PROGRAMMES = new ProgrammeFinder();
    private static final PolicyFinder POLICIES = new PolicyFinder();
    private static final MeasureFinder MEASURES = new MeasureFinder();
    private static final TopicFinder TOPICS = new TopicFinder();

    static Stream<Arguments> programmes() {
        return BodySpecs.of("programmes", 40);
    }

    static Stream<Arguments> policies() {
        return BodySpecs.of("policies", 20);
    }

    static Stream<Arguments> measures() {
        return BodySpecs.of("measures", 25);
    }

    static Stream<Arguments> statuses() {
        return BodySpecs.of("status", 15);
    }

    static Stream<Arguments> themes() {
        return BodySpecs.of("themes", 24);
    }

    static Stream<Arguments> topics() {
        return BodySpecs.of("topics", 12);
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void programmesByName(JsonNode spec) {
        String text = spec.get("text").asText();
        List<Programme> found = PROGRAMMES.find(text, BodySpecs.whole(text)).stream()
                .map(Found::value)
                .toList();
        assertThat(found)
                .as(spec.get("why").asText())
                .extracting(Programme::name)
                .containsExactlyElementsOf(BodySpecs.values(spec, "text"));
        assertThat(found).extracting(Programme::kind).containsExactlyElementsOf(BodySpecs.values(spec, "kind"));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void policiesByTitle(JsonNode spec) {
        String text = spec.get("text").asText();
        List<Policy> found = POLICIES.find(text, BodySpecs.whole(text), Optional.empty()).stream()
                .map(Found::value)
                .toList();
        assertThat(found)
                .as(spec.get("why").asText())
                .extracting(Policy::title)
                .containsExactlyElementsOf(BodySpecs.values(spec, "text"));
        assertThat(found)
                .extracting(policy -> Objects.requireNonNullElse(policy.documentNumber(), ""))
                .containsExactlyElementsOf(BodySpecs.values(spec, "documentNumber"));
    }

    @ParameterizedTest
    @MethodSource("measures")
    void measuresByOutline(JsonNode spec) {
        String text = spec.get("text").asText();
        List<Measure> found = measures(text);
        assertThat(found)
                .as(spec.get("why").asText())
                .extracting(Measure::lead)
                .containsExactlyElementsOf(BodySpecs.values(spec, "lead"));
        for (int i = 0; i < found.size(); i++) {
            JsonNode expected = spec.get("findings").get(i);
            assertThat(found.get(i).path()).containsExactlyElementsOf(strings(expected.get("path")));
            assertThat(found.get(i).text()).isEqualTo(found.get(i).span().of(text));
            if (expected.has("actors")) {
                assertThat(found.get(i).actors()).containsExactlyElementsOf(strings(expected.get("actors")));
            }
            if (expected.has("answers")) {
                assertThat(found.get(i).answers())
                        .isEqualTo(expected.get("answers").asText());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void statusByHeadingAndCue(JsonNode spec) {
        assertThat(measures(spec.get("text").asText()))
                .as(spec.get("text").asText())
                .extracting(measure -> measure.status().name())
                .containsExactlyElementsOf(BodySpecs.values(spec, "status"));
    }

    @ParameterizedTest
    @MethodSource("themes")
    void themeByCue(JsonNode spec) {
        assertThat(measures(spec.get("text").asText()))
                .as(spec.get("text").asText())
                .extracting(measure -> measure.theme().label())
                .containsExactlyElementsOf(BodySpecs.values(spec, "theme"));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void topicsByDepartmentAndSubject(JsonNode spec) {
        String text = spec.get("text").asText();
        String department = spec.get("department").asText();
        Span title = new Span(0, spec.get("title").asText().length());
        List<String> found =
                TOPICS
                        .find(
                                text,
                                BodySpecs.whole(text),
                                title,
                                Optional.of(department).filter(d -> !d.isEmpty()))
                        .stream()
                        .map(Found::value)
                        .toList();
        List<String> expected = BodySpecs.values(spec, "topic");
        assertThat(found).startsWith(expected.get(0)).containsAll(expected);
    }

    @Test
    void anyTextWillDo() {
        List<String> odd = List.of(
                "",
                "《",
                "“",
                "一、",
                "、",
                "（",
                "1.",
                "《《《》",
                "“”",
                "\uD840\uDC00一是二是",
                "一是".repeat(3000),
                "“甲".repeat(2000));
        for (String text : odd) {
            assertThat(measures(text))
                    .allSatisfy(m -> assertThat(m.text()).isEqualTo(m.span().of(text)));
            assertThat(PROGRAMMES.find(text, BodySpecs.whole(text))).isNotNull();
            assertThat(POLICIES.find(text, BodySpecs.whole(text), Optional.empty()))
                    .isNotNull();
        }
    }

    @Test
    void measuresAreNumberedInOrder() {
        List<Measure> found = measures("一、做法\n（一）建站。建成三个。\n（二）育人。培训九人。\n（三）督查。检查两次。");
        assertThat(found)
                .extracting(Measure::id)
                .containsExactlyElementsOf(
                        IntStream.range(0, 3).mapToObj(i -> "m" + i).toList());
    }

    private static List<Measure> measures(String text) {
        return MEASURES.find(text, BodySpecs.whole(text), Optional.of(AGENCY)).stream()
                .map(Found::value)
                .toList();
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(node.asText()));
        return strings;
    }
}
