package org.fuhan.api;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fuhan.json.LetterJson;

/**
 * What a route answers, before anything of it is sent.
 *
 * @param status the HTTP status
 * @param mediaType with its charset where it is text
 * @param headers the answer's own; those every answer bears are not among them
 * @param content the body
 */
record Answer(int status, String mediaType, Map<String, String> headers, Content content) {
    /** JSON, as all answers of the API but errors and files. */
    static final String JSON = "application/json; charset=utf-8";
    /** Errors, RFC 9457. */
    static final String PROBLEM = "application/problem+json; charset=utf-8";
    /** Pages. */
    static final String HTML = "text/html; charset=utf-8";

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._";
    private static final String NO_STORE = "no-store";
    private static final String REVALIDATE = "no-cache";

    /** Keeps the headers' order. */
    Answer {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** A record, list or map as JSON that nobody keeps. */
    static Answer json(Object value) {
        return new Answer(200, JSON, Map.of("Cache-Control", NO_STORE), Content.of(LetterJson.write(value)));
    }

    /** What was begun and can be asked about at the address given. */
    static Answer accepted(Object value, String location) {
        return new Answer(
                202,
                JSON,
                Map.of("Cache-Control", NO_STORE, "Location", location),
                Content.of(LetterJson.write(value)));
    }

    /** Bytes that may be kept, and asked about again by their ETag. */
    static Answer kept(String mediaType, byte[] bytes) {
        return new Answer(
                200, mediaType, Map.of("Cache-Control", REVALIDATE, "ETag", Hash.entityTag(bytes)), Content.of(bytes));
    }

    /** Text that may be kept, and asked about again by its ETag. */
    static Answer kept(String mediaType, String text) {
        return kept(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file to save, written piece by piece; the name may be Chinese (RFC 6266, RFC 8187). */
    static Answer attachment(String mediaType, String plainName, String name, Content.Writing writing) {
        String disposition = "attachment; filename=\"" + plainName + "\"; filename*=UTF-8''" + percent(name);
        return new Answer(
                200,
                mediaType,
                Map.of("Cache-Control", NO_STORE, "Content-Disposition", disposition),
                Content.streamed(writing));
    }

    /** A refusal, in the user's language. */
    static Answer problem(Refusal refusal, Language language) {
        Problem problem = refusal.problem(language);
        return new Answer(
                problem.status(),
                PROBLEM,
                Map.of("Cache-Control", NO_STORE, "Content-Language", language.tag(), "Vary", "Accept-Language"),
                Content.of(LetterJson.write(problem)));
    }

    /** The page for a path outside the API that leads nowhere. */
    static Answer missingPage(Language language) {
        String page = Messages.say(language, "page.missing", List.of());
        return new Answer(
                404,
                HTML,
                Map.of("Cache-Control", NO_STORE, "Content-Language", language.tag(), "Vary", "Accept-Language"),
                Content.of(page));
    }

    /** This answer with one more header. */
    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, mediaType, more, content);
    }

    private static String percent(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(
                    UNRESERVED.indexOf(b) >= 0
                            ? String.valueOf((char) b)
                            : "%" + HexFormat.of().withUpperCase().toHexDigits(b));
        }
        return encoded.toString();
    }
}
