package org.fuhan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/**
 * Gives tests a {@link Visit} to the demonstration, and lets a test fail of whose page the browser complained. Without a browser
 * tests are left out with a printed reason; where {@code CI} is true they fail.
 */
final class Visits implements ParameterResolver, AfterEachCallback {
    private static final Namespace HERE = Namespace.create(Visits.class);

    /** The server and the browser of one test run. */
    record Surroundings(DemoServer server, Chromium chromium) implements AutoCloseable {
        @Override
        public void close() {
            chromium.close();
            server.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visit.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Object found = context.getRoot().getStore(HERE).computeIfAbsent("surroundings", key -> attempt());
        if (found instanceof RuntimeException failure) {
            throw failure;
        }
        Surroundings here = (Surroundings) found;
        Visit visit = new Visit(
                here.chromium()
                        .browser()
                        .newContext(new Browser.NewContextOptions()
                                .setLocale("zh-CN")
                                .setViewportSize(1280, 900)
                                .setAcceptDownloads(true)),
                here.server().address());
        context.getStore(HERE).put("visit", visit);
        return visit;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visit visit = context.getStore(HERE).get("visit", Visit.class);
        if (visit != null && context.getExecutionException().isEmpty()) {
            List<String> complaints = visit.complaints();
            assertThat(complaints).as("what the browser complained of").isEmpty();
        }
    }

    /** A failure is kept like a success, so that it is told and not tried anew for every test. */
    private static Object attempt() {
        try {
            return surroundings();
        } catch (RuntimeException e) {
            return e;
        }
    }

    private static Surroundings surroundings() {
        Chromium.missing().ifPresent(Visits::leaveOut);
        return new Surroundings(DemoServer.start(), Chromium.launch());
    }

    private static void leaveOut(String reason) {
        String sentence = "the page's tests in a browser cannot run: " + reason;
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(sentence);
        }
        System.err.println("left out: " + sentence);
        throw new TestAbortedException(sentence);
    }
}
