package org.fuhan.meaning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The model's word pieces and their numbers, read from its tokenizer.json, where each stands in a line of its own. Immutable. */
final class Vocabulary {
    static final int MISSING = -1;
    /** Before a piece that goes on a word. */
    static final String ONWARD = "##";

    private static final String START = "\"vocab\": {";
    private static final String DIVIDER = "\": ";

    private final Map<String, Integer> numbers;
    private final int longest;

    private Vocabulary(Map<String, Integer> numbers) {
        this.numbers = Map.copyOf(numbers);
        this.longest = numbers.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    static Vocabulary read(InputStream json) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        BufferedReader reader = new BufferedReader(new InputStreamReader(json, StandardCharsets.UTF_8));
        boolean inside = false;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            String entry = line.strip();
            int divider = entry.lastIndexOf(DIVIDER);
            if (inside && divider > 0) {
                String number = entry.substring(divider + DIVIDER.length()).replace(",", "");
                numbers.put(unescaped(entry.substring(1, divider)), Integer.valueOf(number));
            } else if (inside) {
                break;
            }
            inside |= entry.equals(START);
        }
        return new Vocabulary(numbers);
    }

    /** The only escapes in the file: \" and \\. */
    private static String unescaped(String json) {
        return json.replace("\\\"", "\"").replace("\\\\", "\\");
    }

    /** A piece's number, or {@link #MISSING}. */
    int number(String piece) {
        return numbers.getOrDefault(piece, MISSING);
    }

    /** How many UTF-16 units the longest piece has. */
    int longest() {
        return longest;
    }

    int size() {
        return numbers.size();
    }
}
