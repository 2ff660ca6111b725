package org.fuhan.api;

import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.HandlerWrapper;

/**
 * What every request passes before Spark sees it: the headers all answers bear, the Host check, GET and HEAD only but for the few paths that
 * take POST, and those from the own page only. Before Spark,
 * since Spark would take another method from a header and a path with doubled slashes or with parameters for the plain one.
 */
final class Gate extends HandlerWrapper {
    private static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";

    private final SecurityHeaders headers;
    private final AllowedHosts hosts;
    private final Set<String> posts;

    /** @param posts the paths that take POST */
    Gate(SecurityHeaders headers, AllowedHosts hosts, Set<String> posts) {
        this.headers = headers;
        this.hosts = hosts;
        this.posts = Set.copyOf(posts);
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        headers.byName().forEach(response::setHeader);
        Optional<Refusal> refusal = refusal(request);
        if (refusal.isPresent()) {
            base.setHandled(true);
            Language language = Language.preferred(request.getHeader("Accept-Language"));
            Delivery.send(refused(refusal.get(), language, takesPosts(request)), request, response);
        } else {
            super.handle(target, base, request, response);
        }
    }

    private Optional<Refusal> refusal(HttpServletRequest request) {
        if (Collections.list(request.getHeaders("Host")).size() > 1) {
            return Optional.of(Refusal.of(Code.BAD_REQUEST, "server.BAD_REQUEST"));
        }
        String host = request.getServerName();
        if (host != null && !hosts.allows(host)) {
            return Optional.of(Refusal.of(Code.HOST_NOT_ALLOWED, "request.host"));
        }
        String override = request.getHeader(METHOD_OVERRIDE);
        boolean posting = isPosting(request);
        if (!(isReading(request.getMethod()) || posting)
                || (override != null && !override.equals(request.getMethod()))) {
            return Optional.of(
                    Refusal.of(Code.METHOD_NOT_ALLOWED, takesPosts(request) ? "request.methods" : "request.method"));
        }
        if (posting && !isOwnOrigin(request)) {
            return Optional.of(Refusal.of(Code.ORIGIN_NOT_ALLOWED, "request.origin"));
        }
        String path = request.getRequestURI();
        if (path == null || !path.startsWith("/") || path.contains("//") || path.contains(";")) {
            return Optional.of(Refusal.of(Code.NOT_FOUND, "path.missing"));
        }
        return Optional.empty();
    }

    private static Answer refused(Refusal refusal, Language language, boolean takesPosts) {
        Answer answer = Answer.problem(refusal, language);
        return answer.status() == HttpServletResponse.SC_METHOD_NOT_ALLOWED
                ? answer.with("Allow", takesPosts ? "GET, HEAD, POST" : "GET, HEAD")
                        .with("Connection", "close")
                : answer;
    }

    private boolean isPosting(HttpServletRequest request) {
        return request.getMethod().equals("POST") && takesPosts(request);
    }

    private boolean takesPosts(HttpServletRequest request) {
        return posts.contains(String.valueOf(request.getRequestURI()));
    }

    /** A browser says on whose behalf it sends; what is no browser says nothing, and can be made to send by no page. */
    private static boolean isOwnOrigin(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        String site = request.getHeader("Sec-Fetch-Site");
        boolean sameOrigin = origin == null || origin.equals(request.getScheme() + "://" + request.getHeader("Host"));
        return sameOrigin && (site == null || site.equals("same-origin") || site.equals("none"));
    }

    private static boolean isReading(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }
}
