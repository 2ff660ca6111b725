package org.fuhan.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the archive lives. */
final class IndexOption {
    private final Path home;

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "where the archive lives (FUHAN_INDEX; index/ in the project by default)")
    private @Nullable Path folder;

    IndexOption(Path home) {
        this.home = home;
    }

    Path folder() {
        return folder == null ? home.resolve("index") : folder;
    }
}
