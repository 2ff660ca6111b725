package org.fuhan.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.LocalDate;
import org.fuhan.letter.Disclosure;
import org.fuhan.letter.Letter;
import org.fuhan.letter.PrivatePerson;
import org.fuhan.letter.Span;
import org.fuhan.letter.Theme;

/**
 * Writes a letter as the published JSON and reads it back: spans as {@code [start, end]}, dates as ISO 8601, amounts without
 * exponent, absent facts as null. Other values of the project (records, maps, lists) are written by the same rules.
 *
 * <p>Not for streams of many letters at once: one call, one value. Stateless and safe for use by several threads.
 */
public final class LetterJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(module())
            .addMixIn(PrivatePerson.class, PrivatePersonView.class)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Passes over what a type does not hold; the other would keep it until all of the type has come. */
    private static final ObjectMapper KNOWN = MAPPER.copy().setAnnotationIntrospector(new IgnoringUnknown());

    private LetterJson() {}

    /** One line of JSON for a letter or for any record, map or list of this project. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new JsonFailure("cannot write " + value.getClass().getSimpleName(), e);
        }
    }

    /** The same in UTF-8. */
    static byte[] writeUtf8(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new JsonFailure("cannot write " + value.getClass().getSimpleName(), e);
        }
    }

    /** The same over several indented lines, for people. */
    public static String writePretty(Object value) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new JsonFailure("cannot write " + value.getClass().getSimpleName(), e);
        }
    }

    /** A letter from its JSON in UTF-8. */
    public static Letter readLetter(byte[] json, int offset, int length) {
        try {
            return MAPPER.readValue(json, offset, length, Letter.class);
        } catch (IOException e) {
            throw new JsonFailure("not the JSON of a Letter: " + e.getMessage(), e);
        }
    }

    /** A value of the given type from JSON; unknown properties are an error. */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new JsonFailure("not the JSON of a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    /** A value of the given type from JSON that may say more than the type holds. */
    public static <T> T readKnown(String json, Class<T> type) {
        try {
            return KNOWN.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new JsonFailure("not the JSON of a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    /** The same from UTF-8, of which only what the type holds is unpacked. */
    public static <T> T readKnown(byte[] json, int offset, int length, Class<T> type) {
        try {
            return KNOWN.readValue(json, offset, length, type);
        } catch (IOException e) {
            throw new JsonFailure("not the JSON of a " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    /** A tree of any value, for what looks at every string of a letter alike. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    private static SimpleModule module() {
        SimpleModule module = new SimpleModule("fuhan");
        module.addSerializer(Span.class, new SpanWriter());
        module.addDeserializer(Span.class, new SpanReader());
        module.addSerializer(LocalDate.class, ToStringSerializer.instance);
        module.addDeserializer(LocalDate.class, new DateReader());
        module.addSerializer(Theme.class, new LabelWriter<>(Theme.class));
        module.addDeserializer(Theme.class, new ThemeReader());
        module.addSerializer(Disclosure.class, new LabelWriter<>(Disclosure.class));
        module.addDeserializer(Disclosure.class, new DisclosureReader());
        return module;
    }

    private static final class IgnoringUnknown extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated annotated) {
            return JsonIgnoreProperties.Value.forIgnoredProperties().withIgnoreUnknown();
        }
    }

    /** Leaves the masked name out where it is not revealed. */
    interface PrivatePersonView {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String name();
    }

    private static final class SpanWriter extends StdSerializer<Span> {
        SpanWriter() {
            super(Span.class);
        }

        @Override
        public void serialize(Span span, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartArray();
            out.writeNumber(span.start());
            out.writeNumber(span.end());
            out.writeEndArray();
        }
    }

    private static final class SpanReader extends StdDeserializer<Span> {
        SpanReader() {
            super(Span.class);
        }

        @Override
        public Span deserialize(JsonParser in, DeserializationContext context) throws IOException {
            int[] ends = in.readValueAs(int[].class);
            if (ends.length != 2) {
                throw context.weirdNativeValueException(ends, Span.class);
            }
            return new Span(ends[0], ends[1]);
        }
    }

    private static final class DateReader extends StdDeserializer<LocalDate> {
        DateReader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return LocalDate.parse(in.getText());
        }
    }

    private static final class LabelWriter<T extends Enum<T>> extends StdSerializer<T> {
        LabelWriter(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(
                    switch (value) {
                        case Theme theme -> theme.label();
                        case Disclosure disclosure -> disclosure.label();
                        default -> value.name();
                    });
        }
    }

    private static final class ThemeReader extends StdDeserializer<Theme> {
        ThemeReader() {
            super(Theme.class);
        }

        @Override
        public Theme deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String label = in.getText();
            for (Theme theme : Theme.values()) {
                if (theme.label().equals(label)) {
                    return theme;
                }
            }
            throw context.weirdStringException(label, Theme.class, "not a theme");
        }
    }

    private static final class DisclosureReader extends StdDeserializer<Disclosure> {
        DisclosureReader() {
            super(Disclosure.class);
        }

        @Override
        public Disclosure deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String label = in.getText();
            for (Disclosure disclosure : Disclosure.values()) {
                if (disclosure.label().equals(label)) {
                    return disclosure;
                }
            }
            throw context.weirdStringException(label, Disclosure.class, "not a disclosure");
        }
    }
}
