package org.fuhan.api;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.search.BadQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import spark.Request;
import spark.Response;
import spark.Route;
import spark.Service;

/**
 * Registers the routes with Spark and sends what they answer. Whatever a route throws becomes an answer here: Spark's own would be
 * a page with its own look. Logs what broke without its message, which might quote a query or a letter.
 */
final class SparkRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(SparkRoutes.class);
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");
    private static final String REST = "/*";
    private static final int FIRST_ERROR = 400;

    private final Service spark;
    private final SecurityHeaders headers;

    SparkRoutes(Service spark, SecurityHeaders headers) {
        this.spark = spark;
        this.headers = headers;
    }

    /** The API, and a problem for what is not in it. */
    void api(List<Endpoint> endpoints) {
        for (Endpoint endpoint : endpoints) {
            String path = VARIABLE.matcher(endpoint.path()).replaceAll(":$1");
            Route route = (request, response) -> serve(endpoint.path(), request, response, () -> {
                Parameters parameters = Parameters.of(request.raw().getQueryString(), endpoint.parameters());
                return endpoint.answering()
                        .answer(new Endpoint.Ask(
                                parameters, variables(endpoint, request), language(request), request.raw()));
            });
            if (endpoint.method() == Endpoint.Method.POST) {
                spark.post(path, route);
            } else {
                register(path, route);
            }
        }
        Route missing = (request, response) -> serve("/api", request, response, () -> {
            throw Refusal.of(Code.NOT_FOUND, "path.missing");
        });
        register("/api", missing);
        register("/api" + REST, missing);
    }

    /** The page, its libraries, and a page for what is neither. */
    void page(WebFolder folder, WebJars jars) {
        Route vendor = (request, response) -> serve(
                WebJars.PREFIX,
                request,
                response,
                () -> jars.module(path(request)).orElseGet(() -> Answer.missingPage(language(request))));
        Route files = (request, response) -> serve("/", request, response, () -> file(folder, request));
        register(WebJars.PREFIX + "*", vendor);
        register("/", files);
        register(REST, files);
    }

    private static Answer file(WebFolder folder, Request request) {
        try {
            return folder.file(path(request)).orElseGet(() -> Answer.missingPage(language(request)));
        } catch (Refusal e) {
            return Answer.missingPage(language(request));
        }
    }

    private void register(String path, Route route) {
        spark.get(path, route);
        spark.head(path, route);
    }

    private Object serve(String name, Request request, Response response, Supplier<Answer> answering)
            throws IOException {
        Answer answer;
        try {
            answer = answering.get();
        } catch (Refusal e) {
            answer = Answer.problem(e, language(request));
        } catch (BadQuery e) {
            Language language = language(request);
            answer = Answer.problem(
                    Refusal.said(Code.BAD_PARAMETER, "search.refused", e.said(language.locale())), language);
        } catch (RuntimeException e) {
            answer = broken(name, e, request);
        }
        if (answer.status() >= FIRST_ERROR && request.requestMethod().equals("POST")) {
            answer = answer.with("Connection", "close"); // what was sent may not have been read
        }
        try {
            Delivery.send(answer, request.raw(), response.raw());
        } catch (IOException | RuntimeException e) {
            recover(name, e, request, response);
        }
        return "";
    }

    /** A file that broke while it was written: told properly if nothing is sent yet, else cut off, so that it does not pass for whole. */
    private void recover(String name, Exception failure, Request request, Response response) throws IOException {
        if (response.raw().isCommitted()) {
            LOG.warn("{}: the answer broke off: {}", name, Failures.trace(failure));
            org.eclipse.jetty.server.Request.getBaseRequest(request.raw())
                    .getHttpChannel()
                    .abort(failure);
            return;
        }
        response.raw().reset();
        headers.byName().forEach(response.raw()::setHeader);
        Delivery.send(broken(name, failure, request), request.raw(), response.raw());
    }

    private static Answer broken(String name, Exception failure, Request request) {
        LOG.error("{}: {}", name, Failures.trace(failure));
        return Answer.problem(Refusal.of(Code.INTERNAL_ERROR, "server.INTERNAL_ERROR"), language(request));
    }

    private static Map<String, String> variables(Endpoint endpoint, Request request) {
        Map<String, String> variables = new HashMap<>();
        Matcher matcher = VARIABLE.matcher(endpoint.path());
        while (matcher.find()) {
            variables.put(matcher.group(1), request.params(":" + matcher.group(1)));
        }
        return variables;
    }

    private static String path(Request request) {
        return request.raw().getRequestURI();
    }

    private static Language language(Request request) {
        return Language.preferred(request.raw().getHeader("Accept-Language"));
    }
}
