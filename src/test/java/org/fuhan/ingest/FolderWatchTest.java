package org.fuhan.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Over the real file system; what is asserted does not depend on how fast it tells. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FolderWatchTest {
    private static final Duration QUIET = Duration.ofMillis(600);

    @TempDir
    Path folder;

    private @Nullable FolderWatch watch;

    @AfterEach
    void stop() throws IOException {
        if (watch != null) {
            watch.close();
        }
    }

    private FolderWatch follow(Path root) throws IOException {
        FolderWatch following = new FolderWatch(List.of(root), QUIET);
        watch = following;
        return following;
    }

    @Test
    void tellsOfNewAndChangedFilesAlsoInNewFolders() throws Exception {
        Path old = Files.writeString(folder.resolve("old.txt"), "旧");
        FolderWatch following = follow(folder);
        Path below = Files.createDirectories(folder.resolve("2025/一月"));
        Path made = Files.writeString(below.resolve("new.txt"), "新");
        Files.writeString(old, "改");
        List<Path> told = new ArrayList<>();
        while (told.size() < 2) {
            told.addAll(following.next());
        }
        Path later = Files.writeString(below.resolve("later.txt"), "后");

        assertThat(told).containsExactlyInAnyOrder(old, made);
        assertThat(following.next()).containsExactly(later);
    }

    @Test
    void waitsUntilAFileIsWhole() throws Exception {
        FolderWatch following = follow(folder);
        Path file = Files.writeString(folder.resolve("letter.txt"), "");
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            try {
                for (int i = 0; i < 10; i++) {
                    TimeUnit.MILLISECONDS.sleep(150);
                    Files.writeString(file, "一段", StandardOpenOption.APPEND);
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        List<Path> told = following.next();

        assertThat(writing).isCompleted();
        assertThat(told).containsExactly(file);
    }

    @Test
    void tellsTheFolderWhereAFileWasTakenAway() throws Exception {
        Path file = Files.writeString(folder.resolve("letter.txt"), "文");
        FolderWatch following = follow(folder);
        Files.delete(file);

        assertThat(following.next()).containsExactly(folder);
    }

    @Test
    void ofAFileTellsThatFileOnly() throws Exception {
        Path file = Files.writeString(folder.resolve("letter.txt"), "文");
        FolderWatch following = follow(file);
        Files.writeString(folder.resolve("other.txt"), "他");
        Files.writeString(file, "文文");

        assertThat(following.next()).containsExactly(file);
    }

    @Test
    void whatIsNotThereCannotBeFollowed() {
        assertThatThrownBy(() -> new FolderWatch(List.of(folder.resolve("none")), QUIET))
                .isInstanceOf(MissingPath.class);
    }

    @Test
    void passesHiddenFoldersByAndFollowsOneThatReturns() throws Exception {
        Path home = Files.createDirectories(folder.resolve("letters"));
        FolderWatch following = follow(home);
        Files.writeString(Files.createDirectories(home.resolve(".trash")).resolve("old.txt"), "旧");
        Path seen = Files.writeString(home.resolve("seen.txt"), "见");
        assertThat(following.next()).containsExactly(seen);

        Files.delete(home.resolve(".trash/old.txt"));
        Files.delete(home.resolve(".trash"));
        Files.delete(seen);
        Files.delete(home);
        TimeUnit.SECONDS.sleep(1);
        Path back = Files.writeString(Files.createDirectories(home).resolve("back.txt"), "回");
        List<Path> told = new ArrayList<>();
        while (!told.contains(back)) {
            told.addAll(following.next());
        }
        assertThat(told).doesNotContain(home.resolve(".trash"));
    }
}
