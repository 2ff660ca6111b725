package org.fuhan.api;

import java.util.Map;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;

/**
 * One route of the API: all there is to register, and all the description must tell of.
 *
 * @param method GET, with HEAD beside it, or POST
 * @param path as OpenAPI writes it: /api/v1/letters/{id}
 * @param parameters the query parameters it takes; any other is refused
 * @param answering what it does
 */
record Endpoint(Method method, String path, Set<String> parameters, Answering answering) {
    /** Copies the set. */
    Endpoint {
        parameters = Set.copyOf(parameters);
    }

    /** A route that changes nothing. */
    Endpoint(String path, Set<String> parameters, Answering answering) {
        this(Method.GET, path, parameters, answering);
    }

    /** What is done at a path. */
    enum Method {
        /** Asks, and changes nothing. */
        GET,
        /** Sends something to be kept. */
        POST
    }

    /** What a route does; refuses by throwing a {@link Refusal}. */
    @FunctionalInterface
    interface Answering {
        /** Answers one request. */
        Answer answer(Ask ask);
    }

    /**
     * What is asked of a route.
     *
     * @param parameters of the query
     * @param path the variables of the path, by name
     * @param language what the user reads
     * @param request as it came, for what is sent with it
     */
    record Ask(Parameters parameters, Map<String, String> path, Language language, HttpServletRequest request) {}
}
