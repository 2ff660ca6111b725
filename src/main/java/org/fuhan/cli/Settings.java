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
 * with none of them; an unknown key is an error, so that a misspelt one is not silently ignored. Immutable.
 */
final class Settings {
    /** The keys, as options are called. */
    static final Set<String> KEYS = Set.of("index", "port", "host", "home");

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
            } catch (IOException e) {
                throw new WrongUsage("settings.unreadable", file);
            }
            for (String key : new TreeSet<>(properties.stringPropertyNames())) {
                require(key, file.toString());
                values.put(key, properties.getProperty(key).trim());
            }
        }
        environment.forEach((name, value) -> {
            if (name.startsWith("FUHAN_")) {
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
