package org.fuhan.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The page's libraries, from the class path: /vendor/{package}/{path} for the packages allowed, their modules only. The version is
 * the one the build chose, so that no path of the page names one. Safe for use by several threads.
 */
final class WebJars {
    /** Where they are served. */
    static final String PREFIX = "/vendor/";

    private static final List<String> ALLOWED = List.of("lit", "lit-html", "lit-element", "lit__reactive-element");
    private static final Pattern PART = Pattern.compile("[a-z0-9-]++(\\.[a-z0-9-]++)*+");
    private static final int LONGEST_PATH = 200;

    private final Map<String, String> versions = new TreeMap<>();

    WebJars() {
        for (String name : ALLOWED) {
            version(name).ifPresent(version -> versions.put(name, version));
        }
    }

    /** The module a raw request path below {@link #PREFIX} names. */
    Optional<Answer> module(String rawPath) {
        String path = rawPath.substring(PREFIX.length());
        int slash = path.indexOf('/');
        String version = slash < 0 ? null : versions.get(path.substring(0, slash));
        if (version == null || path.length() > LONGEST_PATH) {
            return Optional.empty();
        }
        String module = path.substring(slash + 1);
        return isModule(module)
                ? bytes("META-INF/resources/webjars/" + path.substring(0, slash) + "/" + version + "/" + module)
                        .map(bytes -> Answer.kept(MediaTypes.of(module), bytes))
                : Optional.empty();
    }

    private static boolean isModule(String path) {
        return path.endsWith(".js")
                && Arrays.stream(path.split("/", -1))
                        .allMatch(part -> PART.matcher(part).matches());
    }

    private static Optional<String> version(String name) {
        return bytes("META-INF/maven/org.webjars.npm/" + name + "/pom.properties")
                .map(bytes -> {
                    Properties properties = new Properties();
                    try (InputStream in = new ByteArrayInputStream(bytes)) {
                        properties.load(in);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return properties.getProperty("version");
                });
    }

    private static Optional<byte[]> bytes(String resource) {
        try (InputStream in = WebJars.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
