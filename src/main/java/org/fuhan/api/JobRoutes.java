package org.fuhan.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.fuhan.ingest.IngestJob;
import org.fuhan.ingest.IngestJobs;
import org.fuhan.json.LetterJson;

/** Letters sent, and how the jobs stand that take them in. */
final class JobRoutes {
    /** Server-sent events, as the HTML standard defines them. */
    static final String EVENTS = "text/event-stream; charset=utf-8";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration LEAST_PAUSE = Duration.ofMillis(200);
    /** Each holds a thread. */
    private static final int MOST_LISTENERS = 16;

    private final Uploads uploads;
    private final SentFiles files;
    private final Semaphore listeners = new Semaphore(MOST_LISTENERS);

    JobRoutes(Uploads uploads) {
        this.uploads = uploads;
        this.files = new SentFiles(uploads);
    }

    /**
     * What was taken of a request.
     *
     * @param job takes the files in
     * @param files names of those kept
     * @param refused names of those that are never letters
     */
    record Accepted(JobState job, List<String> files, List<String> refused) {}

    /** Keeps the files sent and begins a job: 202. */
    Answer upload(Endpoint.Ask ask) {
        IngestJobs jobs = uploads.jobs();
        String id = jobs.newId();
        SentFiles.Kept kept = files.keep(ask.request(), id);
        try {
            JobState job = JobState.of(jobs.submit(id, kept.folder()), ask.language());
            return Answer.accepted(new Accepted(job, kept.kept(), kept.refused()), Endpoints.BASE + "/jobs/" + id);
        } catch (IOException e) {
            throw Refusal.of(Code.INTERNAL_ERROR, "server.INTERNAL_ERROR");
        }
    }

    /** How a job stands. */
    Answer job(Endpoint.Ask ask) {
        return Answer.json(JobState.of(find(ask), ask.language())).with("Vary", "Accept-Language");
    }

    /** How a job stands whenever that changes, until it is over. */
    Answer events(Endpoint.Ask ask) {
        IngestJob job = find(ask);
        if (ask.request().getMethod().equals("HEAD")) {
            return new Answer(200, EVENTS, Map.of("Cache-Control", "no-store"), Content.NONE);
        }
        if (!listeners.tryAcquire()) {
            throw Refusal.of(Code.UNAVAILABLE, "job.listeners");
        }
        return new Answer(200, EVENTS, Map.of("Cache-Control", "no-store"), Content.streamed(out -> {
            try {
                follow(job, ask.language(), out);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException gone) {
                return; // the listener went away, as they do
            } finally {
                listeners.release();
            }
        }));
    }

    private void follow(IngestJob first, Language language, OutputStream out) throws IOException, InterruptedException {
        IngestJob job = first;
        event(job, language, out);
        while (!job.finished()) {
            Optional<IngestJob> next = uploads.jobs().await(job, HEARTBEAT);
            if (next.isEmpty()) {
                return;
            }
            if (next.get().equals(job)) {
                out.write(":\n\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
            } else {
                job = next.get();
                event(job, language, out);
                Thread.sleep(LEAST_PAUSE);
            }
        }
    }

    private static void event(IngestJob job, Language language, OutputStream out) throws IOException {
        String event = "event: " + (job.finished() ? "end" : "progress") + "\ndata: "
                + LetterJson.write(JobState.of(job, language)) + "\n\n";
        out.write(event.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private IngestJob find(Endpoint.Ask ask) {
        String id = ask.path().getOrDefault("id", "");
        return Optional.of(id)
                .filter(given -> ID.matcher(given).matches())
                .flatMap(uploads.jobs()::job)
                .orElseThrow(() -> Refusal.of(Code.NOT_FOUND, "job.missing"));
    }
}
