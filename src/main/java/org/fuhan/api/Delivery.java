package org.fuhan.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * Sends answers: headers, 304 for what the client has already, gzip for what is worth it, no body for HEAD. Stateless and safe for
 * use by several threads.
 */
final class Delivery {
    private static final int WORTH_COMPRESSING = 1024;

    private Delivery() {}

    /** Sends one answer, whole; the response is finished after. */
    static void send(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            response.setHeader(header.getKey(), header.getValue());
        }
        boolean compressible = isText(answer.mediaType());
        if (compressible) {
            response.addHeader("Vary", "Accept-Encoding");
        }
        if (isKnown(answer, request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            response.flushBuffer();
            return;
        }
        response.setStatus(answer.status());
        response.setContentType(answer.mediaType());
        long length = answer.content().length();
        boolean gzip = compressible && (length < 0 || length >= WORTH_COMPRESSING) && takesGzip(request);
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        } else if (length >= 0) {
            response.setContentLengthLong(length);
        }
        if (request.getMethod().equals("HEAD")) {
            response.flushBuffer();
            return;
        }
        write(answer.content(), response, gzip);
    }

    private static void write(Content content, HttpServletResponse response, boolean gzip) throws IOException {
        OutputStream out = response.getOutputStream();
        if (gzip) {
            GZIPOutputStream packed = new GZIPOutputStream(out);
            content.writing().writeTo(packed);
            packed.finish();
        } else {
            content.writing().writeTo(out);
        }
        out.close();
    }

    /** RFC 9110, 13.2.2: If-None-Match goes before If-Modified-Since. */
    private static boolean isKnown(Answer answer, HttpServletRequest request) {
        String tag = answer.headers().get("ETag");
        if (tag == null || answer.status() != HttpServletResponse.SC_OK) {
            return false;
        }
        String known = request.getHeader("If-None-Match");
        if (known == null) {
            String since = request.getHeader("If-Modified-Since");
            return since != null && since.equals(answer.headers().get("Last-Modified"));
        }
        for (String candidate : known.split(",", -1)) {
            if (candidate.strip().equals("*") || opaque(candidate.strip()).equals(opaque(tag))) {
                return true;
            }
        }
        return false;
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static boolean isText(String mediaType) {
        return (mediaType.startsWith("text/") && !mediaType.equals(JobRoutes.EVENTS))
                || mediaType.contains("json")
                || mediaType.contains("+xml");
    }

    private static boolean takesGzip(HttpServletRequest request) {
        @Nullable String accepted = request.getHeader("Accept-Encoding");
        if (accepted == null) {
            return false;
        }
        for (String coding : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = coding.split(";", 2);
            String name = parts[0].strip();
            if (name.equals("gzip") || name.equals("x-gzip")) {
                String quality = parts.length < 2 ? "" : parts[1].replace(" ", "");
                return !quality.matches("q=0(\\.0{0,3})?");
            }
        }
        return false;
    }
}
