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
 * with none of them; a folder named there without a root is one beside the file, an empty value is none. An unknown key is an error, so that a misspelt one is not silently ignored. Immutable.
 */
final class Settings {
    /** The keys, as options are called. */
    static final Set<String> KEYS = Set.of("index", "port", "host", "tesseract");

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

    private static void require(String key, String where) {
        if (!KEYS.contains(key)) {
            throw new WrongUsage("settings.unknown", key, where, String.join(", ", new TreeSet<>(KEYS)));
        }
    }
}
