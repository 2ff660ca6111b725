package org.fuhan.ingest;

import java.nio.file.Path;
import java.util.List;
import org.fuhan.archive.Archive;
import org.fuhan.index.LuceneIndex;
import org.fuhan.testing.Dictionary;

/** A process that takes a folder in, made to be killed. */
final class IngestChild {
    private IngestChild() {}

    public static void main(String[] args) {
        Path home = Path.of(args[1]);
        try (Archive archive = Archive.open(home);
                LuceneIndex index = LuceneIndex.open(home.resolve("lucene"), new Dictionary())) {
            new Ingest(archive, index, new PlainSteps(4).steps(1)).run(List.of(Path.of(args[0])), IngestChild::tell);
        }
    }

    private static void tell(IngestProgress.State state) {
        if (state.stage() != IngestProgress.Stage.SCANNING) {
            System.out.println(state);
        }
    }
}
