package org.fuhan.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fuhan.text.Lexicon;

/** What a query may ask by name: 地区:厦门, year:2024. The names are in {@code query-fields.txt}. */
enum QueryField {
    /** A province, city or county, by name or code. */
    REGION,
    /** The year letters are filed by. */
    YEAR,
    /** 发文字号. */
    NUMBER,
    /** The number of the proposal answered. */
    PROPOSAL,
    /** A programme, by part of its name. */
    PROGRAMME,
    /** Some sum of the letter, in yuan. */
    AMOUNT,
    /** The agency's line of work. */
    DEPARTMENT,
    /** A, B … */
    CATEGORY,
    /** What is answered. */
    KIND,
    /** A subject, by part of its name. */
    TOPIC,
    /** Who replies, by part of the name. */
    AGENCY,
    /** Words of the letter's title or of the proposal's. */
    TITLE;

    private static final Map<String, QueryField> BY_NAME = byName();

    /** The field of a name, whatever its case, in simplified or traditional characters. */
    static Optional<QueryField> named(String name) {
        return Optional.ofNullable(BY_NAME.get(Folding.fold(name)));
    }

    private static Map<String, QueryField> byName() {
        Map<String, QueryField> fields = new HashMap<>();
        for (String line : Lexicon.entries(QueryField.class, "query-fields.txt")) {
            List<String> words = Arrays.asList(line.split(" ", -1));
            words.subList(1, words.size()).forEach(name -> fields.put(name, valueOf(words.get(0))));
        }
        return Map.copyOf(fields);
    }
}
