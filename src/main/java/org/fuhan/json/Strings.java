package org.fuhan.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Source;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every string of a letter alike, through its records, lists and maps, so that a field added tomorrow is not forgotten.
 * Stateless.
 */
public final class Strings {
    /** What names the file and the letter, and what is computed: not the letter's words. */
    private static final Set<String> NOT_WORDS = Set.of("id", "source", "provenance");

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private Strings() {}

    /**
     * The letter with every string of it replaced by what a change makes of it; ids, sums and the provenance stay.
     *
     * @param words what becomes of the letter's words
     * @param file what becomes of the path of its file, which people name after persons, too
     */
    public static Letter replaceAll(Letter letter, UnaryOperator<String> words, UnaryOperator<String> file) {
        Letter reworded = (Letter) ofRecord(letter, words, NOT_WORDS::contains);
        return (Letter) ofRecord(reworded, file, part -> !part.equals("source"));
    }

    private static @Nullable Object replaced(@Nullable Object value, UnaryOperator<String> change) {
        return switch (value) {
            case null -> null;
            case String words -> change.apply(words);
            case List<?> list -> {
                List<@Nullable Object> changed = new ArrayList<>(list.size());
                list.forEach(item -> changed.add(replaced(item, change)));
                yield changed;
            }
            case Map<?, ?> map -> {
                Map<Object, @Nullable Object> changed = new LinkedHashMap<>();
                map.forEach((key, item) -> changed.put(key, replaced(item, change)));
                yield changed;
            }
            case Source source ->
                new Source(
                        change.apply(source.file()),
                        source.mediaType(),
                        source.sha256(),
                        source.bytes(),
                        source.pages(),
                        source.ocr());
            case Record fact -> ofRecord(fact, change, part -> false);
            default -> value;
        };
    }

    private static Object ofRecord(Record fact, UnaryOperator<String> change, Predicate<String> kept) {
        Shape shape = SHAPES.get(fact.getClass());
        return shape.holdsNoWords() ? fact : shape.copy(fact, change, kept);
    }

    /**
     * How a record is taken apart and put together.
     *
     * @param parts its accessors, in the constructor's order
     * @param maker its constructor
     * @param holdsNoWords whether it consists of numbers alone, as a span does
     */
    private record Shape(List<Method> parts, Constructor<?> maker, boolean holdsNoWords) {
        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Shape(
                        Arrays.stream(components)
                                .map(RecordComponent::getAccessor)
                                .toList(),
                        type.getConstructor(types),
                        Arrays.stream(types).allMatch(Class::isPrimitive));
            } catch (NoSuchMethodException e) {
                throw new JsonFailure("no public record: " + type.getName(), e);
            }
        }

        Object copy(Record fact, UnaryOperator<String> change, Predicate<String> kept) {
            @Nullable Object[] values = new @Nullable Object[parts.size()];
            try {
                for (int i = 0; i < values.length; i++) {
                    Method part = parts.get(i);
                    Object value = part.invoke(fact);
                    values[i] = kept.test(part.getName()) ? value : replaced(value, change);
                }
                return maker.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new JsonFailure(
                        "cannot copy a " + maker.getDeclaringClass().getSimpleName(), e);
            }
        }
    }
}
