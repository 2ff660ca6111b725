package org.fuhan.read;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Tesseract program with its data for simplified Chinese: found where FUHAN_TESSERACT says, else on the PATH, else where its
 * installers put it. What is not there is looked for again each time, so that a running server need not be started anew. Safe for
 * use by several threads; each page is a process of its own.
 *
 * <p>Settings as measured on letters of 200 dots an inch: page segmentation 1 where the data for turned pages (osd) is there, else
 * 3; blanks kept as printed, or one would stand between any two Han characters; chi_sim alone, for with eng beside it is worse.
 */
final class Tesseract {
    /** Dots an inch at which pages are given to it; at 300 it makes more mistakes. */
    static final int DPI = 200;

    private static final String LANGUAGE = "chi_sim";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/local/bin/tesseract",
            "/opt/homebrew/bin/tesseract",
            "/opt/local/bin/tesseract",
            "C:\\Program Files\\Tesseract-OCR\\tesseract.exe");

    private final Optional<Path> named;
    private volatile @Nullable Installed installed;

    /** One that is looked for, unless a path is given. */
    Tesseract(Optional<Path> named) {
        this.named = named;
    }

    /** As the environment says. */
    static Tesseract of(Map<String, String> environment) {
        String path = environment.getOrDefault("FUHAN_TESSERACT", "");
        return new Tesseract(path.isBlank() ? Optional.empty() : path(path, ""));
    }

    /**
     * A Tesseract that can read Chinese.
     *
     * @param command its path
     * @param turns whether it can tell how a page is turned
     */
    private record Installed(Path command, boolean turns) {}

    /** Whether it is there and can read Chinese. */
    boolean isInstalled() throws InterruptedException {
        return find().isPresent();
    }

    /**
     * The text of a page.
     *
     * @param png the page as a PNG of {@link #DPI} dots an inch
     * @throws CannotRead if it is not installed, takes longer than the limit or fails
     */
    String text(byte[] png, Duration limit) {
        try {
            Installed program = find().orElseThrow(CannotRead::needsOcr);
            List<String> command = new ArrayList<>(List.of(program.command().toString(), "stdin", "stdout"));
            command.addAll(List.of("-l", LANGUAGE, "--dpi", Integer.toString(DPI)));
            command.addAll(List.of("--psm", program.turns() ? "1" : "3"));
            command.addAll(List.of("-c", "preserve_interword_spaces=1"));
            TesseractProcess.Result result = TesseractProcess.run(command, png, limit);
            if (result.exitCode() != 0) {
                throw CannotRead.ocrFailed();
            }
            return result.text();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CannotRead.ocrFailed();
        } catch (TimeoutException e) {
            throw CannotRead.ocrTooSlow(limit.toSeconds());
        } catch (IOException e) {
            installed = null;
            throw CannotRead.ocrFailed();
        }
    }

    private Optional<Installed> find() throws InterruptedException {
        Installed known = installed;
        if (known == null) {
            known = look();
            installed = known;
        }
        return Optional.ofNullable(known);
    }

    private @Nullable Installed look() throws InterruptedException {
        for (Path command : named.map(List::of).orElseGet(Tesseract::candidates)) {
            List<String> languages = languages(command);
            if (languages.contains(LANGUAGE)) {
                return new Installed(command, languages.contains("osd"));
            }
        }
        return null;
    }

    private static List<String> languages(Path command) throws InterruptedException {
        try {
            return TesseractProcess.run(List.of(command.toString(), "--list-langs"), new byte[0], PATIENCE)
                    .text()
                    .lines()
                    .map(String::strip)
                    .toList();
        } catch (IOException | TimeoutException e) {
            return List.of();
        }
    }

    private static List<Path> candidates() {
        Stream<Path> onPath = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(
                        folder -> Stream.of("tesseract", "tesseract.exe").flatMap(name -> path(folder, name).stream()));
        return Stream.concat(onPath, USUAL_PLACES.stream().flatMap(place -> path("", place).stream()))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .distinct()
                .toList();
    }

    private static Optional<Path> path(String folder, String name) {
        try {
            return Optional.of(Path.of(folder, name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
