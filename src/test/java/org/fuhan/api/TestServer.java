package org.fuhan.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fuhan.archive.Archive;
import org.fuhan.archive.ArchiveWriter;
import org.fuhan.archive.MaskedLetter;
import org.fuhan.archive.Versions;
import org.fuhan.compare.Comparing;
import org.fuhan.export.LetterExport;
import org.fuhan.index.IndexEntry;
import org.fuhan.index.LuceneIndex;
import org.fuhan.index.Segmenter;
import org.fuhan.letter.Letter;
import org.fuhan.search.LetterSearch;
import org.fuhan.search.Regions;
import org.fuhan.text.gazetteer.Division;
import org.fuhan.text.gazetteer.Divisions;

/** The real server on a free port, over a real archive and a real index of the sample letters. */
final class TestServer implements AutoCloseable {
    private static final Divisions PLACES = Divisions.load();
    private static final Segmenter BY_CHARACTER = text -> {
        List<Segmenter.Word> words = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            words.add(new Segmenter.Word(text.substring(i, i + 1), i, i + 1));
        }
        return words;
    };

    private final Archive archive;
    private final LuceneIndex index;
    private final Services services;
    private final Path web;
    private final ApiServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    private TestServer(Path folder) {
        archive = Archive.open(folder.resolve("index"));
        index = LuceneIndex.open(folder.resolve("index/lucene"), BY_CHARACTER);
        SampleLetters.ALL.forEach(this::keep);
        index.commit();
        Regions regions = new Regions(
                name -> PLACES.resolve(name).stream().map(Division::code).toList());
        LetterSearch search = new LetterSearch(index, regions);
        services = new Services(
                archive,
                search,
                new Comparing(index, regions),
                new LetterExport(index, search),
                Services.Places.of(Divisions::load),
                new Services.Files(name -> name.replace("林致远", "林某甲"), new Versions(2, 1)));
        web = page(folder.resolve("web"));
        server = new ApiServer(services, web, new About("9.9.9", true));
        port = server.start("127.0.0.1", 0);
    }

    static TestServer over(Path folder) {
        return new TestServer(folder);
    }

    /** Lets everything the routes need break. */
    void breakDown() {
        archive.close();
        index.close();
        try (Stream<Path> files = Files.walk(archive.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts and stops another server over the same archive. */
    void another(int otherPort) {
        try (ApiServer other = new ApiServer(services, web, new About("9.9.9", false))) {
            other.start("127.0.0.1", otherPort);
        }
    }

    Services services() {
        return services;
    }

    int port() {
        return port;
    }

    HttpResponse<String> get(String pathAndQuery, String... headers) {
        return send(request(pathAndQuery, headers).GET(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<byte[]> bytes(String pathAndQuery, String... headers) {
        return send(request(pathAndQuery, headers).GET(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(String pathAndQuery, String mediaType, String body) {
        return send(
                request(pathAndQuery, "Content-Type", mediaType).POST(HttpRequest.BodyPublishers.ofString(body)),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> send(String method, String pathAndQuery) {
        return send(
                request(pathAndQuery).method(method, HttpRequest.BodyPublishers.noBody()),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** The media type, its parameters one blank apart. */
    static String type(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Content-Type")
                .orElse("")
                .replace("; ", ";")
                .replace(";", "; ");
    }

    /** A value as it stands in a query. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String pathAndQuery, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + pathAndQuery));
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        return builder;
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(Letter letter) {
        try (ArchiveWriter writer = archive.writing()) {
            writer.together(
                    batch -> batch.keep(MaskedLetter.of(letter), letter.source().file(), new Versions(1, 1)));
        }
        index.put(IndexEntry.of(letter, letter.id(), List.of(new byte[] {100, 0, 0, 0})));
    }

    private static Path page(Path web) {
        try {
            Files.createDirectories(web.resolve("js"));
            Files.createDirectories(web.resolve(".git"));
            Files.writeString(
                    web.resolve("index.html"),
                    "<!doctype html>\r\n<script type=\"importmap\">\r\n{\"imports\":{}}\r\n</script><title>复函</title>");
            Files.writeString(web.resolve("js/main.js"), "export const greeting = \"您好\";\n");
            Files.writeString(web.resolve("样式.css"), "body { margin: 0 }\n");
            Files.writeString(web.resolve(".secret"), "hidden");
            Files.writeString(web.resolve(".git/config"), "hidden");
            Files.writeString(web.resolveSibling("outside.txt"), "outside");
            Files.createSymbolicLink(web.resolve("link.txt"), web.resolveSibling("outside.txt"));
            return web;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        client.close();
        archive.close();
        index.close();
    }
}
