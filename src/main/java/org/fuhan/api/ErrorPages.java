package org.fuhan.api;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.fuhan.json.LetterJson;

/** Errors that Jetty finds by itself, told as all others are: no stack trace, no name of the server. */
final class ErrorPages extends ErrorHandler {
    private final SecurityHeaders headers;

    ErrorPages(SecurityHeaders headers) {
        this.headers = headers;
        setShowStacks(false);
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        base.setHandled(true);
        headers.byName().forEach(response::setHeader);
        Language language = Language.preferred(request.getHeader("Accept-Language"));
        Delivery.send(Answer.problem(refusal(response.getStatus()), language), request, response);
    }

    /** For what could not be read as a request at all, so that nothing is known of its language. */
    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields fields) {
        headers.byName().forEach(fields::put);
        fields.put("Content-Type", Answer.PROBLEM);
        fields.put("Cache-Control", "no-store");
        Problem problem = refusal(status).problem(Language.CHINESE);
        return ByteBuffer.wrap(LetterJson.write(problem).getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal refusal(int status) {
        Code code = Code.ofStatus(status);
        return Refusal.of(code, "server." + code.name());
    }
}
