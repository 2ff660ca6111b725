package org.fuhan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fuhan.archive.Archive;
import org.fuhan.index.LuceneIndex;
import org.fuhan.testing.Dictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed again and again comes to the same archive as one left in peace; {@code scripts/killtest} does more of it. */
class KilledIngestTest {
    private static final int FILES = 200;
    private static final int KILLS = 3;
    /** Of progress: two a hundred files. */
    private static final int LINES = 4;

    @TempDir
    Path work;

    @Test
    void everyFileIsAccountedForAndNoneTwice() throws Exception {
        Path letters = Files.createDirectories(work.resolve("letters"));
        Killings.write(letters, FILES);
        Path peaceful = work.resolve("peaceful");
        IngestReport expected = run(letters, peaceful);
        assertThat(expected.line()).isEqualTo("in 240 = indexed 183 + duplicate 28 + skipped 10 + failed 19");

        Path killed = work.resolve("killed");
        int stopped = new Killings(letters, killed, 3).kill(KILLS, LINES);
        IngestReport report = run(letters, killed);

        assertThat(stopped).as("runs that were really stopped").isGreaterThanOrEqualTo(2);
        assertThat(report).isEqualTo(expected);
        List<String> records = Killings.everything(peaceful);
        assertThat(records).hasSizeGreaterThan(FILES + 150);
        assertThat(Killings.everything(killed)).containsExactlyElementsOf(records);
        assertThat(run(letters, killed)).isEqualTo(expected);
    }

    private static IngestReport run(Path letters, Path home) {
        try (Archive archive = Archive.open(home);
                LuceneIndex index = LuceneIndex.open(home.resolve("lucene"), new Dictionary())) {
            return new Ingest(archive, index, new PlainSteps(0).steps(1)).run(List.of(letters), IngestProgress.NONE);
        }
    }
}
