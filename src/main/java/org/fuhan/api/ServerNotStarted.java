package org.fuhan.api;

/** The server cannot listen where it should: the port is taken, or the address is not this machine's. */
public final class ServerNotStarted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String host;
    private final int port;

    ServerNotStarted(String host, int port, Throwable cause) {
        super("cannot listen on " + host + ":" + port, cause);
        this.host = host;
        this.port = port;
    }

    /** The address that was asked for. */
    public String host() {
        return host;
    }

    /** The port that was asked for. */
    public int port() {
        return port;
    }
}
