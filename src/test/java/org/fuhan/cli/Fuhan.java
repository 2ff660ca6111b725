package org.fuhan.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs commands in this process as the launcher would, in English and without settings where nothing else is said. */
final class Fuhan {
    private final Map<String, String> environment = new LinkedHashMap<>(Map.of("LANG", "en_GB.UTF-8"));
    private InputStream in = InputStream.nullInputStream();

    static Fuhan english() {
        return new Fuhan();
    }

    static Fuhan chinese() {
        return new Fuhan().with("LANG", "zh_CN.UTF-8");
    }

    Fuhan with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Fuhan without(String variable) {
        environment.remove(variable);
        return this;
    }

    Fuhan reading(String text) {
        return reading(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    Fuhan reading(InputStream input) {
        in = input;
        return this;
    }

    Run run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        int exitCode = Main.run(
                words,
                environment,
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /**
     * What came of it.
     *
     * @param out all of standard output
     * @param err all of standard error
     */
    record Run(int exitCode, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }

        /** No person should ever see one. */
        boolean showsTrace() {
            return err.contains("Exception in") || err.contains("\tat ") || err.contains("java.lang.");
        }
    }
}
