package org.fuhan.api;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The headers every answer bears, errors included: nothing from elsewhere runs, nobody frames the page, nothing is told to other
 * sites. There is no CORS: other sites' pages cannot read the API.
 *
 * @param byName the headers
 */
record SecurityHeaders(Map<String, String> byName) {
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script\\s+type=[\"']?importmap[\"']?\\s*>([^<]*+)</script>", Pattern.CASE_INSENSITIVE);

    /** For the page given, whose inline import map is the one script that is not a file; null for no page. */
    static SecurityHeaders forPage(@Nullable String page) {
        String scripts = Optional.ofNullable(page)
                .flatMap(SecurityHeaders::importMap)
                .map(map -> "'self' '" + Hash.policySource(map.getBytes(StandardCharsets.UTF_8)) + "'")
                .orElse("'self'");
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; script-src " + scripts
                        + "; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self';"
                        + " base-uri 'none'; frame-ancestors 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        return new SecurityHeaders(headers);
    }

    /** The import map's text as a browser hashes it: line ends made LF. */
    private static Optional<String> importMap(String page) {
        Matcher matcher = IMPORT_MAP.matcher(page);
        return matcher.find()
                ? Optional.of(matcher.group(1).replace("\r\n", "\n").replace('\r', '\n'))
                : Optional.empty();
    }
}
