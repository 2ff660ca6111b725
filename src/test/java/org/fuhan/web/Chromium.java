package org.fuhan.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The system's own Chromium, driven by Playwright. Playwright's bundled browsers and Node are not used: its driver is unpacked from
 * the class path and run by the system's node. For one thread.
 */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** What is not installed and would be needed; empty where all is there. */
    static Optional<String> missing() {
        if (NAMES.stream().noneMatch(name -> find(name).isPresent())) {
            return Optional.of("Chromium is not installed");
        }
        return find("node").isPresent() ? Optional.empty() : Optional.of("node is not installed");
    }

    /** Starts it; only where nothing is {@link #missing()}. */
    static Chromium launch() {
        Path executable =
                NAMES.stream().flatMap(name -> find(name).stream()).findFirst().orElseThrow();
        System.setProperty("playwright.cli.dir", unpackDriver().toString());
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        find("node").orElseThrow().toString())));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(QUIET));
        return new Chromium(playwright, browser);
    }

    /** The browser itself. */
    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> find(String command) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path unpackDriver() {
        Path folder = Path.of("target", "playwright-driver").toAbsolutePath();
        Path done = folder.resolve("unpacked");
        if (Files.exists(done)) {
            return folder;
        }
        try {
            URI jar = Driver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            try (FileSystem inside = FileSystems.newFileSystem(Path.of(jar));
                    Stream<Path> files = Files.walk(inside.getPath("/driver/package"))) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Path to = folder.resolve(
                            inside.getPath("/driver").relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(to);
                    } else if (!Files.exists(to)) {
                        Files.copy(file, to);
                    }
                }
            }
            Files.createFile(done);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("Playwright's driver cannot be unpacked into " + folder, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
