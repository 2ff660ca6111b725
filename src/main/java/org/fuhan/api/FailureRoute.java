package org.fuhan.api;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fuhan.archive.Archive;
import org.fuhan.archive.FailedFiles;
import org.fuhan.archive.FileEntry;
import org.jspecify.annotations.Nullable;

/**
 * The files that could not be read, and why. Whoever reaches the server sees this list, so that a file is known by its name alone and
 * whoever it is named after is masked; the command line tells its whole path.
 */
final class FailureRoute {
    private static final int MOST = 200;
    private static final int USUAL = 50;
    private static final int LAST = 10_000;
    private static final int LONGEST_CODE = 40;

    private final Archive archive;
    private final Services.Files files;

    FailureRoute(Services services) {
        this.archive = services.archive();
        this.files = services.files();
    }

    static Set<String> parameters() {
        return Set.of("reason", "stage", "page", "size");
    }

    /**
     * A page of them.
     *
     * @param total of all pages
     * @param reasons how many there are for each reason, whatever was asked for
     */
    record Page(long total, int page, int size, long tookMs, List<Count> reasons, List<Hit> hits) {
        /** Copies the lists. */
        Page {
            reasons = List.copyOf(reasons);
            hits = List.copyOf(hits);
        }
    }

    /** How many files failed for a reason. */
    record Count(String value, long count) {}

    /**
     * A file that could not be read.
     *
     * @param file its name, masked; of one in an archive or message that one's, then {@code !/} and its own
     * @param bytes its size
     * @param reason short and stable
     * @param message what is wrong and what to do, in the asker's language
     * @param stage where it failed
     * @param when it failed last, ISO 8601 in UTC
     * @param retry whether trying it again as it is may help
     */
    record Hit(
            String file,
            long bytes,
            String reason,
            String message,
            @Nullable String stage,
            String when,
            boolean retry) {}

    /** One page, the latest first. */
    Answer answer(Endpoint.Ask ask) {
        long start = System.nanoTime();
        Parameters asked = ask.parameters();
        int size = asked.integer("size", 1, MOST).orElse(USUAL);
        int page = asked.integer("page", 1, LAST).orElse(1);
        FailedFiles found = archive.failures(
                new FailedFiles.Choice(codes(asked, "reason"), codes(asked, "stage"), (page - 1) * size, size));
        List<Hit> hits = found.files().stream()
                .map(failed -> hit(failed, ask.language()))
                .toList();
        List<Count> reasons = found.reasons().entrySet().stream()
                .map((Map.Entry<String, Long> reason) -> new Count(reason.getKey(), reason.getValue()))
                .toList();
        long took = (System.nanoTime() - start) / 1_000_000;
        return Answer.json(new Page(found.total(), page, size, took, reasons, hits))
                .with("Content-Language", ask.language().tag())
                .with("Vary", "Accept-Language");
    }

    private static Set<String> codes(Parameters asked, String name) {
        List<String> codes = asked.all(name);
        if (codes.stream().anyMatch(code -> code.length() > LONGEST_CODE)) {
            throw Parameters.bad(name, "parameter.long", String.valueOf(LONGEST_CODE));
        }
        return Set.copyOf(codes);
    }

    private Hit hit(FailedFiles.Failed failed, Language language) {
        FileEntry file = failed.file();
        String reason = String.valueOf(file.reason());
        boolean retry = Reasons.mayPass(reason) || file.versions().olderThan(files.versions());
        return new Hit(
                files.masked().apply(name(file)),
                file.size(),
                reason,
                Reasons.said(language, reason, String.valueOf(file.message())),
                file.stage(),
                failed.when().toString(),
                retry);
    }

    /** The name on the disk; behind it, where the file is inside another, the name in there. */
    private static String name(FileEntry file) {
        return lastOf(file.onDisk()) + file.part().map(part -> "!/" + part).orElse("");
    }

    private static String lastOf(String path) {
        try {
            Path name = Path.of(path).getFileName();
            return name == null ? path : name.toString();
        } catch (InvalidPathException e) {
            return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        }
    }
}
