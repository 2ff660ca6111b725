package org.fuhan.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * How fast a page of results comes by HTTP, with highlights and every facet, to two clients at once, beside raw Lucene on the same
 * index, queries and fields in the same run: {@code INDEX} of an archive of {@link MadeLetters}. The server is the one people start
 * ({@code scripts/fuhan serve}), with 512 MB.
 */
final class SearchLoad {
    private static final int CLIENTS = 2;
    private static final int QUERIES = 300;
    private static final int WARM_UP = 600;
    private static final int MEASURED = 1500;
    private static final String FACETS = "region,year,kind,category,department,topic,agency,programme";
    private static final List<String> TOPICS = List.of(
            "困境儿童关爱", "老旧小区改造", "农村饮水安全", "社区养老服务", "课后服务", "公交线路优化", "基层医疗能力", "河道治理", "临时救助", "专职人员培训", "建设性补助", "志愿者探望", "社会力量募集善款", "部门分工",
            "投资设施改造", "设备更新");

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final ProcessHandle answering;

    private SearchLoad(int port, ProcessHandle answering) {
        this.port = port;
        this.answering = answering;
    }

    /** Measures over the archive in a folder. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path index = Path.of(arguments[0]).toAbsolutePath();
        List<String> queries = queries();
        int port = freePort();
        Process server = serve(index, port);
        try {
            SearchLoad load = new SearchLoad(port, server.toHandle());
            load.waitUntilReady();
            for (String semantic : List.of("false", "true")) {
                load.measure(
                        semantic.equals("false") ? "by words" : "by words and meaning",
                        queries,
                        query -> load.get("letters?size=10&facets=" + FACETS + ",amount&semantic=" + semantic + "&q=" + encoded(query)));
            }
            load.measure("suggestions", queries, query -> load.get("suggest?q=" + encoded(query.substring(0, 2))));
        } finally {
            server.destroy();
            server.waitFor();
        }
        try (RawSearch raw = RawSearch.open(index.resolve("lucene"), List.of(FACETS.split(",")))) {
            new SearchLoad(port, ProcessHandle.current()).measure("raw Lucene", queries, raw::page);
        }
    }

    /** Topics, two topics' words, and words as frequent as in letters. */
    private static List<String> queries() {
        CommonWords words = CommonWords.load();
        Random random = new Random(7);
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            String topic = TOPICS.get(random.nextInt(TOPICS.size()));
            queries.add(
                    switch (i % 3) {
                        case 0 -> topic;
                        case 1 -> topic + " " + TOPICS.get(random.nextInt(TOPICS.size())).substring(0, 2);
                        default -> topic.substring(0, 4) + " " + words.word(random);
                    });
        }
        return queries;
    }

    private void measure(String what, List<String> queries, Consumer<String> page)
            throws InterruptedException, ExecutionException {
        run(queries, page, WARM_UP);
        long start = System.nanoTime();
        double processor = processorMillis();
        long[] took = run(queries, page, MEASURED);
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(took);
        System.out.printf(
                "%s: %.0f pages a second, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms; %.1f ms of processor time a page%n",
                what,
                took.length / seconds,
                took[took.length / 2] / 1e6,
                took[took.length * 95 / 100] / 1e6,
                took[took.length * 99 / 100] / 1e6,
                (processorMillis() - processor) / MEASURED);
    }

    /** What the process that answers has used: on a shared machine this tells more than a clock. */
    private double processorMillis() {
        return answering.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e6;
    }

    private static long[] run(List<String> queries, Consumer<String> page, int times)
            throws InterruptedException, ExecutionException {
        long[] took = new long[times];
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int first = client;
                running.add(clients.submit(() -> {
                    for (int i = first; i < times; i += CLIENTS) {
                        long start = System.nanoTime();
                        page.accept(queries.get(i % queries.size()));
                        took[i] = System.nanoTime() - start;
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        return took;
    }

    private void get(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/" + path)).build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Process serve(Path index, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of("scripts", "fuhan").toString(), "serve", "--port", String.valueOf(port), "--index", index.toString())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Xmx512m");
        Process process = builder.start();
        Thread.ofPlatform().daemon().start(() -> drain(process));
        return process;
    }

    private static void drain(Process process) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(System.err::println);
        } catch (IOException | UncheckedIOException ended) {
            System.err.println("the server has ended");
        }
    }

    private void waitUntilReady() throws InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            try {
                get("health");
                return;
            } catch (UncheckedIOException | IllegalStateException notYet) {
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException("the server did not start");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
