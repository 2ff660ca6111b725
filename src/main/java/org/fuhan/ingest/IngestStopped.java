package org.fuhan.ingest;

/** The thread was interrupted: what was kept until then stays, and the next run goes on from there. */
public final class IngestStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IngestStopped(InterruptedException cause) {
        super("stopped; run the same command again to go on", cause);
    }
}
