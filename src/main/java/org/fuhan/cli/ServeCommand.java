package org.fuhan.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fuhan.api.ApiServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fuhan serve}: the page and the API. */
@Command(
        name = "serve",
        description = "Serves the search page and the API until stopped.",
        footer = {"", "Example: fuhan serve --port 8080"})
final class ServeCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Workshop workshop;
    private final Path home;

    @Mixin
    private final IndexOption index;

    @Mixin
    private final Address address = new Address();

    /** Where it listens. */
    static final class Address {
        @Option(
                names = "--host",
                defaultValue = "127.0.0.1",
                description = "the address to listen on (FUHAN_HOST); this machine only by default")
        private String host = "127.0.0.1";

        @Option(
                names = "--port",
                defaultValue = "4567",
                description = "the port, 0 for any that is free (FUHAN_PORT; 4567 by default)")
        private int port;

        String host() {
            return host;
        }

        int port() {
            return port;
        }
    }

    ServeCommand(Terminal terminal, Workshop workshop, IndexOption index, Path home) {
        this.terminal = terminal;
        this.workshop = workshop;
        this.index = index;
        this.home = home;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Workshop.OpenArchive open = workshop.openForReading(index.folder())) {
            return serve(terminal, workshop, open, new Place(home, address));
        }
    }

    /**
     * What is served where.
     *
     * @param home the project's folder, with web/ in it
     * @param address to listen on
     */
    record Place(Path home, Address address) {}

    /** Serves until the process is told to stop. */
    static int serve(Terminal terminal, Workshop workshop, Workshop.OpenArchive open, Place place)
            throws InterruptedException {
        try (ApiServer server =
                new ApiServer(workshop.services(open), place.home().resolve("web"), Main.Version.number())) {
            int port = server.start(place.address().host(), place.address().port());
            String host = place.address().host().contains(":")
                    ? "[" + place.address().host() + "]"
                    : place.address().host();
            terminal.tell("serve.ready", String.valueOf(open.archive().letters()), "http://" + host + ":" + port + "/");
            Thread.currentThread().join();
        }
        return ExitCode.DONE;
    }
}
