package org.fuhan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fuhan.api.About;
import org.fuhan.api.ApiServer;
import org.fuhan.api.Uploads;
import org.fuhan.archive.ArchiveWriter;
import org.fuhan.ingest.IngestJob;
import org.fuhan.json.LetterJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Letters sent to the real server, taken in by the real ingest, and found. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SentLettersTest {
    private static final String BOUNDARY = "----fuhan";
    private static final String LETTER = """
            云台县民政局
            云民函〔2024〕7号
            对县政协十届三次会议第12号提案的答复
            杜若白委员：
            您提出的《关于加强困境儿童关爱服务的提案》收悉，现答复如下：
            一、建立台账。2023年投入资金30万元，服务困境儿童210名。困境儿童林致远，14岁，已获助学。
            感谢您的关心。
            云台县民政局
            2024年5月6日
            """;

    @TempDir
    Path folder;

    private final Workshop workshop =
            new Workshop(Settings.load(Map.of(), Path.of("no such file.properties")), Path.of(""));
    private Workshop.OpenArchive open;
    private Uploads uploads;
    private ApiServer server;
    private HttpClient client;
    private String address;

    @BeforeEach
    void start() {
        workshop.openForWriting(folder).close();
        open = workshop.openForReading(folder);
        Uploads standard = workshop.uploads(folder);
        uploads = new Uploads(standard.folder(), standard.jobs(), standard.mayHoldLetter(), 20_000, 50_000);
        server = new ApiServer(workshop.services(open), Path.of("web"), new About("1", false), Optional.of(uploads));
        address = "http://127.0.0.1:" + server.start("127.0.0.1", 0) + "/api/v1";
        client = HttpClient.newHttpClient();
    }

    @AfterEach
    void stop() {
        client.close();
        uploads.jobs().close();
        server.close();
        open.close();
        workshop.close();
    }

    @Test
    void severalFilesAreTakenInAndFound() throws Exception {
        HttpResponse<String> sent =
                send(Map.of(), file("答复.txt", LETTER), file("empty.txt", ""), file("logo.exe", "x"));
        String events = get("/jobs/" + id(sent) + "/events").body();
        IngestJob job = job(sent);

        assertThat(sent.statusCode()).isEqualTo(202);
        assertThat(sent.headers().firstValue("Location")).hasValue("/api/v1/jobs/" + job.id());
        assertThat(sent.body()).contains("\"files\":[\"答复.txt\",\"empty.txt\"],\"refused\":[\"logo.exe\"]");
        assertThat(job.line()).isEqualTo("in 2 = indexed 1 + duplicate 0 + skipped 0 + failed 1");
        assertThat(job.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.path()).isEqualTo("empty.txt");
            assertThat(failure.reason()).isEqualTo("empty-file");
        });
        assertThat(events).contains("event: end\ndata: ").endsWith("\n\n");
        String found = get("/letters?q=" + encoded("困境儿童")).body();
        assertThat(found).contains("\"total\":1,", "云民函〔2024〕7号").doesNotContain("林致远");
    }

    @Test
    void filesAreTheOwnersAloneAndStayInTheirFolder() throws Exception {
        HttpResponse<String> sent =
                send(Map.of(), file("../../etc/答复.txt", LETTER), file("C:\\\\letters\\\\答复.txt", LETTER + "附"));
        job(sent);

        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder.resolve("originals").resolve(id(sent)))) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(files).extracting(path -> path.getFileName().toString()).containsExactly("答复 (2).txt", "答复.txt");
        for (Path file : files) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void whatIsNotTakenIsRefusedWithASentenceAndLeavesNothing() throws Exception {
        assertThat(refused(send(Map.of("Origin", "http://elsewhere.example"), file("a.txt", LETTER))))
                .isEqualTo("403 ORIGIN_NOT_ALLOWED");
        assertThat(refused(send(Map.of("Sec-Fetch-Site", "cross-site"), file("a.txt", LETTER))))
                .isEqualTo("403 ORIGIN_NOT_ALLOWED");
        assertThat(refused(send(Map.of(), file("a.exe", LETTER)))).isEqualTo("415 UNSUPPORTED_MEDIA_TYPE");
        assertThat(refused(send(Map.of()))).isEqualTo("400 BAD_REQUEST");
        assertThat(refused(send(Map.of(), file("a.txt", "文".repeat(10_000))))).isEqualTo("413 CONTENT_TOO_LARGE");
        Sent[] many = Stream.of("a.txt", "b.txt", "c.txt", "d.txt", "e.txt", "f.txt")
                .map(name -> file(name, LETTER.repeat(30)))
                .toArray(Sent[]::new);
        assertThat(refused(send(Map.of(), many))).isEqualTo("413 CONTENT_TOO_LARGE");
        assertThat(refused(post(Map.of("Content-Type", "text/plain"), LETTER.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("415 UNSUPPORTED_MEDIA_TYPE");
        assertThat(refused(post(
                        Map.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY),
                        "no parts".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("400 BAD_REQUEST");
        assertThat(refused(get("/jobs/none"))).isEqualTo("404 NOT_FOUND");
        assertThat(refused(get("/jobs/" + "0".repeat(32)))).isEqualTo("404 NOT_FOUND");
        try (Stream<Path> left = Files.list(folder.resolve("originals"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void waitsWhileAnotherWritesAndGoesOnAfterAStop() throws Exception {
        HttpResponse<String> sent;
        ArchiveWriter busy = open.archive().writing();
        try (busy) {
            sent = send(Map.of(), file("答复.txt", LETTER));
            IngestJob waiting = uploads.jobs().job(id(sent)).orElseThrow();
            assertThat(waiting.finished()).isFalse();
            uploads.jobs().close();
        }
        assertThat(open.archive().letters()).isZero();

        Uploads next = workshop.uploads(folder);
        assertThat(next.jobs().resume(next.folder())).isEqualTo(1);
        IngestJob job = next.jobs().job(id(sent)).orElseThrow();
        while (!job.finished()) {
            job = next.jobs().await(job, java.time.Duration.ofSeconds(30)).orElseThrow();
        }
        next.jobs().close();

        assertThat(job.indexed()).isEqualTo(1);
        assertThat(next.jobs().resume(next.folder())).isZero();
    }

    @Test
    void whatCouldNotBeReadIsListedWithoutNames() throws Exception {
        job(send(
                Map.of(),
                file("林致远的信.txt", ""),
                file("答复.docx", "PK\u0003\u0004"),
                file("答复.pdf", "%PDF-1.4 but no more")));
        JsonNode all = json(get("/failures"));
        JsonNode empty = json(get("/failures?reason=empty-file&stage=read&size=1"));

        assertThat(all.at("/total").asInt()).isEqualTo(3);
        assertThat(all.at("/reasons").findValuesAsText("value")).contains("empty-file", "truncated");
        assertThat(all.at("/hits").findValuesAsText("file"))
                .containsExactlyInAnyOrder("林某甲的信.txt", "答复.docx", "答复.pdf");
        assertThat(all.toString()).doesNotContain("林致远").doesNotContain(folder.toString());
        assertThat(empty.at("/total").asInt()).isEqualTo(1);
        assertThat(empty.at("/hits/0/message").asText()).startsWith("文件里没有文字");
        assertThat(empty.at("/hits/0/retry").asBoolean()).isFalse();
        assertThat(Instant.parse(empty.at("/hits/0/when").asText())).isBefore(Instant.now());
        assertThat(json(get("/failures?page=2&size=2")).at("/hits")).hasSize(1);
        assertThat(json(get("/failures?reason=encrypted")).at("/hits")).isEmpty();
        assertThat(refused(get("/failures?size=1000"))).isEqualTo("400 BAD_PARAMETER");
        assertThat(refused(get("/failures?reason=" + "x".repeat(50)))).isEqualTo("400 BAD_PARAMETER");
        assertThat(get("/failures?reason=%27%20OR%201=1--").body()).contains("\"total\":0,");
    }

    @Test
    void whatFailsInsideAFileIsNamedBehindIt() throws Exception {
        String mail = """
                From: a@b.cn
                Subject: 答复
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain

                见附件
                --x
                Content-Type: application/pdf; name="letter.pdf"
                Content-Disposition: attachment; filename="letter.pdf"

                %PDF-1.4 but no more
                --x--
                """;
        job(send(Map.of(), file("信.eml", mail)));

        assertThat(json(get("/failures")).at("/hits").findValuesAsText("file")).containsExactly("信.eml!/letter.pdf");
    }

    @Test
    void aJobTellsItsFailuresInTheLanguageAskedFor() throws Exception {
        HttpResponse<String> sent = send(Map.of(), file("empty.txt", ""));
        job(sent);

        assertThat(get("/jobs/" + id(sent)).body()).contains("文件里没有文字");
        assertThat(get("/jobs/" + id(sent) + "/events").body()).contains("文件里没有文字");
        HttpRequest english = HttpRequest.newBuilder(URI.create(address + "/jobs/" + id(sent)))
                .header("Accept-Language", "en")
                .build();
        assertThat(client.send(english, HttpResponse.BodyHandlers.ofString()).body())
                .contains("The file holds no text.");
    }

    /** A letter's file may have to be read again; its copies, and what a request left that broke off, are of no use. */
    @Test
    void onlyWhatIsNeededStays() throws Exception {
        job(send(Map.of(), file("答复.txt", LETTER), file("副本.txt", LETTER), file("empty.txt", "")));
        job(send(Map.of(), file("再来.txt", LETTER)));
        Path abandoned = Files.createDirectories(folder.resolve("originals/" + "0".repeat(32)));
        Files.writeString(abandoned.resolve("答复.txt"), LETTER);
        Originals originals = new Originals(folder);
        originals.tidy(open.archive());
        assertThat(abandoned).exists();

        Files.setLastModifiedTime(abandoned, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        originals.tidy(open.archive());

        try (Stream<Path> walk = Files.walk(folder.resolve("originals"))) {
            assertThat(walk.filter(Files::isRegularFile))
                    .extracting(path -> path.getFileName().toString())
                    .containsExactlyInAnyOrder("empty.txt", "副本.txt");
        }
        try (Stream<Path> jobs = Files.list(folder.resolve("originals"))) {
            assertThat(jobs).hasSize(1);
        }
        assertThat(get("/letters").body()).contains("\"total\":1,");
    }

    @Test
    void aServerWithoutUploadsTakesNone() throws Exception {
        try (ApiServer reading = new ApiServer(workshop.services(open), Path.of("web"), new About("1", false))) {
            address = "http://127.0.0.1:" + reading.start("127.0.0.1", 0) + "/api/v1";

            assertThat(refused(send(Map.of(), file("a.txt", LETTER)))).isEqualTo("405 METHOD_NOT_ALLOWED");
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return LetterJson.read(response.body(), JsonNode.class);
    }

    private IngestJob job(HttpResponse<String> sent) throws InterruptedException {
        IngestJob job = uploads.jobs().job(id(sent)).orElseThrow();
        while (!job.finished()) {
            job = uploads.jobs().await(job, java.time.Duration.ofSeconds(30)).orElseThrow();
        }
        return job;
    }

    private static String id(HttpResponse<String> sent) {
        String location = sent.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String refused(HttpResponse<String> response) {
        Map<?, ?> problem = LetterJson.read(response.body(), Map.class);
        assertThat(String.valueOf(problem.get("detail"))).isNotBlank();
        return response.statusCode() + " " + problem.get("code");
    }

    private record Sent(String name, String content) {}

    private static Sent file(String name, String content) {
        return new Sent(name, content);
    }

    private HttpResponse<String> send(Map<String, String> headers, Sent... files) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Sent file : files) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                            + file.name() + "\"\r\n\r\n" + file.content() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.put("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        return post(all, body.toByteArray());
    }

    private HttpResponse<String> post(Map<String, String> headers, byte[] body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/letters"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path)).GET().build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
