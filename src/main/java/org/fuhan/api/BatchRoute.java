package org.fuhan.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import org.fuhan.export.BatchTable;
import org.fuhan.json.JsonFailure;
import org.fuhan.json.LetterJson;
import org.fuhan.search.Batch;
import org.fuhan.search.SearchRequest;

/** A pasted list of topics: one table of counts and first letters. Nothing of it is kept. */
final class BatchRoute {
    private static final int MOST_BYTES = 256 * 1024;
    private static final int USUAL_HITS = 3;
    private static final String CSV = "text/csv; charset=utf-8; header=present";

    private final Batch batch;
    private final LetterQueries queries;

    BatchRoute(Services services, LetterQueries queries) {
        this.batch = new Batch(services.search());
        this.queries = queries;
    }

    /** The query parameters it takes: those that narrow every line's letters. */
    static Set<String> parameters() {
        Set<String> names = new HashSet<>(LetterQueries.FILTERS);
        names.remove("q");
        names.add("size");
        names.add("format");
        return names;
    }

    /** What a list found. */
    record Table(int total, long tookMs, List<Batch.Line> hits) {
        /** Copies the list. */
        Table {
            hits = List.copyOf(hits);
        }
    }

    /** Asks each line. */
    Answer answer(Endpoint.Ask ask) {
        long start = System.nanoTime();
        Parameters parameters = ask.parameters();
        int size = parameters.integer("size", 1, Batch.MOST_HITS).orElse(USUAL_HITS);
        String format = parameters.word("format", List.of("json", "csv")).orElse("json");
        SearchRequest request = queries.everything(parameters).with(1, size);
        List<String> lines = checked(lines(ask.request()));
        List<Batch.Line> answered = batch.ask(lines, request, ask.language().locale());
        if (format.equals("csv")) {
            String table = BatchTable.csv(answered);
            return Answer.attachment(
                    CSV, "fuhan-batch.csv", "批量查找.csv", out -> out.write(table.getBytes(StandardCharsets.UTF_8)));
        }
        return Answer.json(new Table(lines.size(), (System.nanoTime() - start) / 1_000_000, answered));
    }

    private static List<String> checked(List<String> given) {
        List<String> lines = given.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty()) {
            throw Refusal.of(Code.BAD_REQUEST, "batch.none");
        }
        if (lines.size() > Batch.MOST_LINES) {
            throw Refusal.of(Code.BAD_REQUEST, "batch.many", String.valueOf(Batch.MOST_LINES));
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.codePointCount(0, line.length()) > Batch.LONGEST_LINE) {
                throw Refusal.of(
                        Code.BAD_REQUEST, "batch.long", String.valueOf(i + 1), String.valueOf(Batch.LONGEST_LINE));
            }
        }
        return lines;
    }

    private static List<String> lines(HttpServletRequest request) {
        String type = request.getContentType() == null ? "" : request.getContentType();
        String kind = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "text/plain" -> body(request).lines().toList();
            case "application/json" -> queries(body(request));
            default -> throw Refusal.of(Code.UNSUPPORTED_MEDIA_TYPE, "batch.type");
        };
    }

    private static List<String> queries(String json) {
        List<String> queries = new ArrayList<>();
        try {
            if (LetterJson.read(json, Object.class) instanceof Map<?, ?> map
                    && map.keySet().equals(Set.of("queries"))
                    && map.get("queries") instanceof List<?> list) {
                for (Object one : list) {
                    if (!(one instanceof String line)) {
                        throw Refusal.of(Code.BAD_REQUEST, "batch.json");
                    }
                    queries.add(line);
                }
                return queries;
            }
        } catch (JsonFailure e) {
            throw Refusal.of(Code.BAD_REQUEST, "batch.json");
        }
        throw Refusal.of(Code.BAD_REQUEST, "batch.json");
    }

    private static String body(HttpServletRequest request) {
        try (InputStream in = request.getInputStream()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Refusal.of(Code.CONTENT_TOO_LARGE, "batch.large", String.valueOf(MOST_BYTES / 1024));
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Refusal.of(Code.BAD_REQUEST, "batch.coding");
        } catch (IOException e) {
            throw Refusal.of(Code.BAD_REQUEST, "server.BAD_REQUEST");
        }
    }
}
