package org.fuhan.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import org.fuhan.api.About;
import org.fuhan.api.ApiServer;
import org.fuhan.api.Uploads;
import org.fuhan.ingest.BackgroundEmbedding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fuhan serve}: the page and the API. */
@Command(
        name = "serve",
        description = "Serves the search page and the API until stopped.",
        footer = {"", "Example: fuhan serve --port 8080"})
final class ServeCommand extends ArchiveCommand {
    private static final int HIGHEST_PORT = 65_535;

    private final Path home;

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

        @Option(
                names = "--upload",
                description =
                        "lets letters be sent to a service that other machines can reach; one of this machine only"
                                + " takes them anyway")
        private boolean upload;

        String host() {
            return host;
        }

        int port() {
            return port;
        }

        boolean takesLetters() throws UnknownHostException {
            return upload || InetAddress.getByName(host).isLoopbackAddress();
        }
    }

    ServeCommand(Common common) {
        super(common);
        this.home = common.home();
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Workshop.OpenArchive open = openForSearching()) {
            return serve(terminal, workshop, open, new Place(home, address, false));
        }
    }

    /**
     * What is served where.
     *
     * @param home the project's folder, with web/ in it
     * @param address to listen on
     * @param demo whether the letters are the demonstration's
     */
    record Place(Path home, Address address, boolean demo) {}

    /** Serves until the process is told to stop; then what is being answered is answered, and the archive closed. */
    static int serve(Terminal terminal, Workshop workshop, Workshop.OpenArchive open, Place place)
            throws InterruptedException {
        int asked = place.address().port();
        if (asked < 0 || asked > HIGHEST_PORT) {
            throw new WrongUsage("serve.port", String.valueOf(asked));
        }
        About about = new About(Main.Version.number(), place.demo());
        Optional<Uploads> uploads = uploads(workshop, open, place.address());
        try (BackgroundEmbedding meaning = new BackgroundEmbedding(workshop.embedding(open.archive()));
                ApiServer server =
                        new ApiServer(workshop.services(open), place.home().resolve("web"), about, uploads)) {
            int port = server.start(place.address().host(), asked);
            String host = place.address().host().contains(":")
                    ? "[" + place.address().host() + "]"
                    : place.address().host();
            meaning.start();
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> stop(terminal, meaning, server, uploads, open), "fuhan-stop"));
            terminal.tell("serve.ready", String.valueOf(open.archive().letters()), "http://" + host + ":" + port + "/");
            Thread.currentThread().join();
        }
        return ExitCode.DONE;
    }

    /** What was sent and not yet taken in when the last server stopped is taken in now. */
    private static Optional<Uploads> uploads(Workshop workshop, Workshop.OpenArchive open, Address address) {
        try {
            if (!address.takesLetters()) {
                return Optional.empty();
            }
            Uploads uploads = workshop.uploads(open.archive().folder());
            new Originals(open.archive().folder()).tidy(open.archive());
            uploads.jobs().resume(uploads.folder());
            return Optional.of(uploads);
        } catch (IOException e) {
            return Optional.empty(); // no such host, told when it is listened to; or a folder that lets nothing be kept
        }
    }

    private static void stop(
            Terminal terminal,
            BackgroundEmbedding meaning,
            ApiServer server,
            Optional<Uploads> uploads,
            Workshop.OpenArchive open) {
        meaning.close();
        uploads.ifPresent(sent -> sent.jobs().close());
        server.close();
        open.close();
        terminal.tell("serve.stopped");
    }
}
