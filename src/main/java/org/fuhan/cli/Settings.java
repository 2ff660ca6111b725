package org.fuhan.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Settings beside the flags: {@code FUHAN_…} variables first, then {@code fuhan.properties} in the project's folder. Everything works
 * with none of them; a folder named there without a root is one beside the file, an empty value is none. An unknown key is an error, so that a misspelt one is not silently ignored. {@code read-timeout} (seconds a document may take) and
 * {@code read-memory} (megabytes it may need) have no flags. Immutable.
 */
final class Settings {
    /** The keys, as options are called. */
    static final Set<String> KEYS = Set.of("index", "port", "host", "tesseract", "read-timeout", "read-memory");

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads them.
     *
     * @param environment the process's variables
     * @param file {@code fuhan.properties}, which need not be there
     * @throws WrongUsage on a key that does not exist
     */
    static Settings load(Map<String, String> environment, Path file) {
        Map<String, String> values = new LinkedHashMap<>();
        if (Files.isRegularFile(file)) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new WrongUsage("settings.unreadable", file);
            }
            for (String key : new TreeSet<>(properties.stringPropertyNames())) {
                require(key, file.toString());
                String value = properties.getProperty(key).trim();
                if (!value.isEmpty()) {
                    values.put(
                            key,
                            key.equals("index") ? file.resolveSibling(value).toString() : value);
                }
            }
        }
        environment.forEach((name, value) -> {
            if (name.startsWith("FUHAN_") && !value.isBlank()) {
                String key = name.substring("FUHAN_".length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-');
                require(key, name);
                values.put(key, value);
            }
        });
        return new Settings(values);
    }

    Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /**
     * A setting that is a whole number.
     *
     * @throws WrongUsage where it is none, or none of these
     */
    int number(String key, int least, int most, int otherwise) {
        Optional<String> value = get(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.get().trim());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new WrongUsage("settings.number", key, value.get(), String.valueOf(least), String.valueOf(most));
    }

    private static void require(String key, String where) {
        if (!KEYS.contains(key)) {
            throw new WrongUsage("settings.unknown", key, where, String.join(", ", new TreeSet<>(KEYS)));
        }
    }
}
