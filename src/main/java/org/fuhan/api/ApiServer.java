package org.fuhan.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import spark.Service;
import spark.embeddedserver.EmbeddedServers;
import spark.embeddedserver.jetty.EmbeddedJettyFactory;

/**
 * The web page and the API over HTTP. Requests change nothing, but that letters may be sent where {@link Uploads} are given. One object is one server; several can run at once.
 * Not for the open internet as it stands: there are no users, no TLS, and whoever reaches it reads all letters (masked as kept).
 *
 * <p>{@code new ApiServer(services, Path.of("web"), new About("0.1.0", false)).start("127.0.0.1", 4567)} → 4567, and http://127.0.0.1:4567/ is the page.
 */
public final class ApiServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);

    private final Services services;
    private final WebFolder web;
    private final About about;
    private final WarmUp warmUp;
    private final Optional<Uploads> uploads;
    private final Service spark = Service.ignite();

    /**
     * Starts nothing yet.
     *
     * @param services what to answer from
     * @param web the folder with the page's files; the page's import map is read from its index.html at the start
     * @param about told by /api/v1/health
     */
    public ApiServer(Services services, Path web, About about) {
        this(services, web, about, Optional.empty());
    }

    /**
     * Starts nothing yet.
     *
     * @param services what to answer from
     * @param web the folder with the page's files
     * @param about told by /api/v1/health
     * @param uploads where letters sent go; none are taken where there is none
     */
    public ApiServer(Services services, Path web, About about, Optional<Uploads> uploads) {
        this.uploads = uploads;
        this.services = services;
        this.web = new WebFolder(web);
        this.about = about;
        this.warmUp = new WarmUp(services);
    }

    /**
     * Listens, and returns once it does. Bound to this machine only (127.0.0.1, localhost, ::1) it answers to no other name.
     *
     * @param host the address or name to listen on
     * @param port the port, 0 for any that is free
     * @return the port it listens on
     * @throws ServerNotStarted where it cannot listen there
     */
    public int start(String host, int port) {
        SecurityHeaders headers = SecurityHeaders.forPage(web.index().orElse(null));
        List<Endpoint> endpoints = Endpoints.of(services, about, uploads);
        JettyServers servers = new JettyServers(host, port, headers, Endpoints.posts(endpoints));
        AtomicReference<Exception> failure = new AtomicReference<>();
        Object kind = new Object();
        EmbeddedServers.add(kind, new EmbeddedJettyFactory(servers));
        spark.embeddedServerIdentifier(kind);
        spark.ipAddress(host);
        spark.port(port);
        spark.initExceptionHandler(failure::set);
        SparkRoutes routes = new SparkRoutes(spark, headers);
        routes.api(endpoints);
        routes.page(web, new WebJars());
        servers.open();
        spark.awaitInitialization();
        if (failure.get() != null) {
            close();
            throw new ServerNotStarted(host, port, failure.get());
        }
        int bound = servers.boundPort().orElseThrow();
        warmUp.start();
        LOG.info("listening on {}:{}", host, bound);
        return bound;
    }

    /** Stops listening; returns when it has stopped. Nothing to do where it does not listen. */
    @Override
    public void close() {
        spark.stop();
        spark.awaitStop();
        warmUp.await();
    }
}
