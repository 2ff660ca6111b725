package org.fuhan.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.servlet.MultipartConfigElement;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.Part;

/**
 * The files of a multipart request (RFC 7578), written to disk as they come. Their names are taken for names alone: a path before
 * them, control characters and what a file system dislikes are dropped, and of two files of one name the second gets a number.
 */
final class SentFiles {
    private static final String MULTIPART = "multipart/form-data";
    /** Jetty reads the parts of requests that bear this attribute. */
    private static final String JETTY_MULTIPART = "org.eclipse.jetty.multipartConfig";

    private static final String DISLIKED = "\\/:*?\"<>|";
    private static final int LONGEST_NAME = 180;
    private static final int IN_MEMORY = 0;

    private final Uploads uploads;

    SentFiles(Uploads uploads) {
        this.uploads = uploads;
    }

    /**
     * What was kept of a request.
     *
     * @param folder the files lie in
     * @param kept their names
     * @param refused names of those that are never letters
     */
    record Kept(Path folder, List<String> kept, List<String> refused) {}

    /** Keeps the files of a request in a folder of their own, or refuses the request and keeps nothing. */
    Kept keep(HttpServletRequest request, String folderName) {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(MULTIPART)) {
            throw Refusal.of(Code.UNSUPPORTED_MEDIA_TYPE, "upload.multipart");
        }
        if (request.getContentLengthLong() > uploads.mostBytesTogether()) {
            throw tooLarge();
        }
        Path folder = uploads.folder().resolve(folderName);
        try {
            makeOwn(uploads.folder());
            makeOwn(folder);
            Kept kept = write(parts(request, folder), folder);
            if (kept.kept().isEmpty()) {
                delete(folder);
                throw kept.refused().isEmpty()
                        ? Refusal.of(Code.BAD_REQUEST, "upload.none")
                        : Refusal.of(
                                Code.UNSUPPORTED_MEDIA_TYPE,
                                "upload.kinds",
                                kept.refused().get(0));
            }
            return kept;
        } catch (IOException e) {
            delete(folder);
            throw new UncheckedIOException(e);
        } catch (Refusal e) {
            delete(folder);
            throw e;
        }
    }

    private Refusal tooLarge() {
        return Refusal.of(
                Code.CONTENT_TOO_LARGE,
                "upload.large",
                String.valueOf(uploads.mostBytes() >> 20),
                String.valueOf(uploads.mostBytesTogether() >> 20));
    }

    private List<Part> parts(HttpServletRequest request, Path folder) throws IOException {
        request.setAttribute(
                JETTY_MULTIPART,
                new MultipartConfigElement(
                        folder.toString(), uploads.mostBytes(), uploads.mostBytesTogether(), IN_MEMORY));
        try {
            return List.copyOf(request.getParts());
        } catch (IllegalStateException e) {
            throw tooLarge();
        } catch (ServletException e) {
            throw Refusal.of(Code.BAD_REQUEST, "upload.malformed");
        } catch (IOException e) {
            if (e instanceof org.eclipse.jetty.io.EofException) {
                throw e;
            }
            throw Refusal.of(Code.BAD_REQUEST, "upload.malformed");
        }
    }

    private Kept write(List<Part> parts, Path folder) throws IOException {
        List<String> kept = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Part part : parts) {
            String sent = part.getSubmittedFileName();
            if (sent != null && !sent.isBlank()) {
                String name = free(plain(sent), taken);
                if (uploads.mayHoldLetter().test(Path.of(name))) {
                    Path file = folder.resolve(name);
                    try (InputStream in = part.getInputStream()) {
                        Files.copy(in, file);
                    }
                    own(file, "rw-------");
                    kept.add(name);
                } else {
                    refused.add(name);
                }
            }
            part.delete();
        }
        return new Kept(folder, kept, refused);
    }

    /** The name without a path and without what no file system or log should have to bear. */
    static String plain(String sent) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.SURROGATE
                        && DISLIKED.indexOf(c) < 0)
                .forEach(plain::appendCodePoint);
        String tidy = plain.toString().strip();
        while (tidy.startsWith(".")) {
            tidy = tidy.substring(1);
        }
        return tidy.isEmpty() ? "letter" : shortened(tidy);
    }

    /** File systems count bytes. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - ending.length());
        while ((stem + ending).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME && !stem.isEmpty()) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + ending;
    }

    private static String free(String name, Set<String> taken) {
        int dot = name.lastIndexOf('.');
        String free = name;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = dot > 0 ? name.substring(0, dot) + " (" + i + ")" + name.substring(dot) : name + " (" + i + ")";
        }
        return free;
    }

    private static void makeOwn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            own(folder, "rwx------");
        }
    }

    private static void own(Path path, String rights) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // what is left is empty or is taken away with the archive; the request was answered by what went wrong
            // first
            return;
        }
    }
}
