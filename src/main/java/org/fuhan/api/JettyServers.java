package org.fuhan.api;

import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.jspecify.annotations.Nullable;
import spark.embeddedserver.jetty.JettyServerFactory;

/**
 * Makes the Jetty server Spark runs on, with limits Spark does not set: header size, idle time, threads; the {@link Gate} before
 * all else and {@link ErrorPages} behind. Spark starts a server while routes are still being registered: {@link #open} says when
 * all are there.
 */
final class JettyServers implements JettyServerFactory {
    /** A query of 1,000 Chinese characters takes 9,000 bytes; fifty values of a filter the rest. */
    private static final int MOST_HEADER_BYTES = 32 * 1024;

    private static final int IDLE_MILLIS = 30_000;
    private static final int MOST_THREADS = 64;
    private static final int LEAST_THREADS = 4;
    private static final int WAIT_SECONDS = 30;

    private final String host;
    private final int port;
    private final SecurityHeaders headers;
    private final Set<String> posts;
    private final CountDownLatch routesReady = new CountDownLatch(1);
    private volatile @Nullable ServerConnector listening;

    /** @param posts the paths that take POST */
    JettyServers(String host, int port, SecurityHeaders headers, Set<String> posts) {
        this.host = host;
        this.port = port;
        this.headers = headers;
        this.posts = Set.copyOf(posts);
    }

    /** Lets the server start. */
    void open() {
        routesReady.countDown();
    }

    /** The port it listens on; none while it does not. */
    OptionalInt boundPort() {
        ServerConnector connector = listening;
        int bound = connector == null ? -1 : connector.getLocalPort();
        return bound > 0 ? OptionalInt.of(bound) : OptionalInt.empty();
    }

    @Override
    public Server create(int maxThreads, int minThreads, int threadTimeoutMillis) {
        return create(new QueuedThreadPool(MOST_THREADS, LEAST_THREADS, IDLE_MILLIS));
    }

    @Override
    public Server create(ThreadPool threads) {
        awaitRoutes();
        Server server = new Gated(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setRequestHeaderSize(MOST_HEADER_BYTES);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        server.setConnectors(new Connector[] {connector});
        listening = connector;
        server.setErrorHandler(new ErrorPages(headers));
        return server;
    }

    private void awaitRoutes() {
        try {
            if (!routesReady.await(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("no routes were registered");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the start", e);
        }
    }

    /** Puts the gate before whatever Spark sets as the handler. */
    private final class Gated extends Server {
        Gated(ThreadPool threads) {
            super(threads);
        }

        @Override
        public void setHandler(Handler handler) {
            Gate gate = new Gate(headers, new AllowedHosts(host), posts);
            gate.setHandler(handler);
            super.setHandler(gate);
        }
    }
}
