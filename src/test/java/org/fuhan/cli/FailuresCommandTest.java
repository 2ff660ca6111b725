package org.fuhan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresCommandTest {
    @TempDir
    Path folder;

    @Test
    void listsRetriesAndForgets() throws IOException {
        Path letters = folder.resolve("letters");
        Path mended = Samples.put(letters, "mended.txt", "");
        Path removed = Samples.put(letters, "removed.txt", "");
        Path still = Samples.put(letters, "still.txt", "");
        Samples.put(letters, "good.txt", Samples.CHILDREN);
        assertThat(run("ingest", letters).exitCode()).isEqualTo(ExitCode.SOME_FAILED);

        Fuhan.Run listed = run("failures");
        assertThat(listed.exitCode()).isZero();
        assertThat(listed.lines())
                .hasSize(3)
                .allMatch(line -> line.endsWith("\tThe file holds no text. Check that the right file was saved."));
        assertThat(run("failures", "--json").out()).contains("\"reason\":\"empty-file\"");

        Files.writeString(mended, Samples.LIFTS);
        Files.delete(removed);
        Fuhan.Run retried = run("failures", "--retry");
        assertThat(retried.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(retried.out()).isEqualTo("in 2 = indexed 1 + duplicate 0 + skipped 0 + failed 1\n");
        assertThat(retried.err()).contains("still.txt").doesNotContain("removed.txt");

        Files.writeString(still, Samples.ELSEWHERE);
        assertThat(run("failures", "--retry").exitCode()).isZero();
        Fuhan.Run none = run("failures");
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).isEqualTo("fuhan: No failures.\n");
        assertThat(run("search", "--json", "").out()).contains("\"total\":3");
    }

    @Test
    void namesThatWouldColourTheTerminalOrBreakTheLineArePrintedPlainly() throws IOException {
        Files.createDirectories(folder.resolve("letters"));
        Files.writeString(folder.resolve("letters/a\u001b[31m\nb.txt"), "");
        Fuhan.Run ingested = run("ingest", folder.resolve("letters"));

        assertThat(ingested.err()).contains("a\ufffd[31m\ufffdb.txt").doesNotContain("\u001b");
        assertThat(run("failures").lines()).hasSize(1).allMatch(line -> line.contains("a\ufffd[31m\ufffdb.txt\t"));
    }

    private Fuhan.Run run(Object... words) {
        Object[] all = new Object[words.length + 2];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--index";
        all[words.length + 1] = folder.resolve("index");
        return Fuhan.english().run(all);
    }
}
