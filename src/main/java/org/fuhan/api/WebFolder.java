package org.fuhan.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The files of the page, from one folder. Nothing above it, nothing hidden, nothing a link leads out to. Safe for use by several
 * threads; files may change while it serves.
 */
final class WebFolder {
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final Path folder;

    WebFolder(Path folder) {
        this.folder = folder;
    }

    /** The file a raw request path names; / is index.html. */
    Optional<Answer> file(String rawPath) {
        String path = QueryString.decode(rawPath, false);
        String relative = path.equals("/") ? "index.html" : path.substring(1);
        if (!isPlain(relative)) {
            return Optional.empty();
        }
        try {
            Path root = folder.toRealPath();
            Path file = root.resolve(relative).toRealPath();
            if (!file.startsWith(root) || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            ZonedDateTime changed = Files.getLastModifiedTime(file).toInstant().atZone(ZoneOffset.UTC);
            return Optional.of(Answer.kept(MediaTypes.of(relative), Files.readAllBytes(file))
                    .with("Last-Modified", HTTP_DATE.format(changed)));
        } catch (NoSuchFileException | InvalidPathException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the page cannot be read", e);
        }
    }

    /** The page itself as text, if there is one. */
    Optional<String> index() {
        try {
            return Optional.of(Files.readString(folder.resolve("index.html"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String relative) {
        boolean clean = relative.codePoints().noneMatch(c -> c == '\\' || c == ':' || Character.isISOControl(c));
        return clean
                && Arrays.stream(relative.split("/", -1)).noneMatch(part -> part.isEmpty() || part.startsWith("."));
    }
}
