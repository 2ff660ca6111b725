package org.fuhan.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.fuhan.letter.Letter;
import org.fuhan.testing.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which letters are in one group, whatever the order they came in. */
class GroupsTest {
    private static final Versions VERSIONS = new Versions(1, 1);

    @TempDir
    Path folder;

    @Test
    void aReplyToSeveralIsOneGroup() {
        String body = words(1, 800);
        try (Archive archive = Archive.open(folder)) {
            keep(archive, letter("c3", "致甲" + body), letter("b2", "致乙" + body), letter("d4", words(2, 800)));

            assertThat(archive.group("c3")).containsExactly("b2", "c3");
            assertThat(archive.groupOf("c3")).isEqualTo("b2");
            assertThat(archive.groupOf("d4")).isEqualTo("d4");
            assertThat(archive.group("d4")).containsExactly("d4");
            assertThat(archive.group("zz")).isEmpty();
        }
    }

    @Test
    void punctuationAndLinesMakeNoDifferenceAndHalfALetterDoes() {
        String body = words(1, 800);
        try (Archive archive = Archive.open(folder)) {
            keep(
                    archive,
                    letter("a1", body),
                    letter("b2", body.replaceAll("(.{9})", "$1，\n ")),
                    letter("c3", body.substring(0, 400) + words(3, 400)));

            assertThat(archive.group("a1")).containsExactly("a1", "b2");
        }
    }

    @Test
    void oneNumberOfOneAgencyIsOneLetterUnlessItSaysSomethingElse() {
        String body = words(1, 800);
        String scanned = body.replaceAll("(.{12}).", "$1口");
        try (Archive archive = Archive.open(folder)) {
            keep(
                    archive,
                    numbered("a1", body, "示民函〔2024〕5号"),
                    numbered("b2", scanned, "示民函〔2024〕5号"),
                    numbered("c3", scanned + "。", "示民函〔2024〕6号"),
                    numbered("d4", words(4, 800), "示民函〔2024〕5号"));

            assertThat(archive.group("a1")).as("c3 is like b2 by its words").containsExactly("a1", "b2", "c3");
            assertThat(archive.group("d4")).containsExactly("d4");
        }
    }

    @Test
    void aGroupFallsApartWhenWhoHeldItTogetherGoes() {
        String[] chain = chain();
        try (Archive archive = Archive.open(folder)) {
            keep(archive, letter("c3", chain[2]), letter("a1", chain[0]));
            assertThat(archive.groupOf("c3")).isEqualTo("c3");
            keep(archive, letter("b2", chain[1]));
            assertThat(archive.group("c3")).containsExactly("a1", "b2", "c3");
            index(archive);

            try (ArchiveWriter writer = archive.writing()) {
                writer.together(batch -> batch.withdraw("b2"));
                assertThat(writer.pending(9)).as("its group changed").containsExactly("c3");
                assertThat(writer.pendingRemovals()).containsExactly("b2");
            }
            assertThat(archive.groupOf("c3")).isEqualTo("c3");
            assertThat(archive.groupOf("a1")).isEqualTo("a1");

            keep(archive, letter("b2", chain[1]));
            assertThat(archive.groupOf("c3")).isEqualTo("a1");
            keep(archive, letter("b2", words(9, 800)));
            assertThat(archive.groupOf("c3")).isEqualTo("c3");
            assertThat(archive.groupOf("b2")).isEqualTo("b2");
        }
    }

    @Test
    void aLetterThatComesBackFindsItsGroup() {
        String body = words(1, 800);
        try (Archive archive = Archive.open(folder)) {
            keep(archive, letter("a1", body), letter("b2", body));
            try (ArchiveWriter writer = archive.writing()) {
                writer.together(batch -> batch.withdraw("a1"));
                assertThat(archive.group("b2")).containsExactly("b2");
                writer.together(batch -> batch.move("a1", "/elsewhere", "elsewhere"));
            }
            assertThat(archive.groupOf("b2")).isEqualTo("a1");
        }
    }

    @Test
    void theOrderLettersCameAndWentInMakesNoDifference(@TempDir Path other) {
        List<Letter> letters = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 120; i++) {
            StringBuilder body = new StringBuilder(words(i / 6, 600));
            for (int change = random.nextInt(12); change > 0; change--) {
                body.setCharAt(random.nextInt(600), '改');
            }
            letters.add(letter("id%03d".formatted((i * 77) % 120), body.toString()));
        }
        try (Archive one = Archive.open(folder);
                Archive two = Archive.open(other)) {
            keep(one, letters.toArray(Letter[]::new));
            Collections.shuffle(letters, random);
            for (int from = 0; from < 120; from += 7) {
                keep(two, letters.subList(from, Math.min(120, from + 7)).toArray(Letter[]::new));
                String gone = letters.get(from).id();
                try (ArchiveWriter writer = two.writing()) {
                    writer.together(batch -> batch.withdraw(gone));
                    writer.together(batch -> batch.move(gone, "/x/" + gone, gone));
                }
            }
            assertThat(groups(two)).isEqualTo(groups(one));
            assertThat(groups(one).values().stream().distinct().count()).isBetween(20L, 100L);
        }
    }

    private static Map<String, String> groups(Archive archive) {
        Map<String, String> groups = new TreeMap<>();
        archive.eachInGroup(kept -> groups.put(kept.letter().id(), kept.group()));
        return groups;
    }

    /** Three texts, each like the next, the first unlike the last. */
    private static String[] chain() {
        String body = words(1, 1000);
        return new String[] {
            body, words(5, 35) + body.substring(35), words(5, 35) + body.substring(35, 965) + words(6, 35)
        };
    }

    private static Letter letter(String id, String text) {
        return Sample.letter(id, text).make();
    }

    private static Letter numbered(String id, String text, String number) {
        return Sample.letter(id, text).number(number, "A").from("示例市民政局", "民政").make();
    }

    private static void keep(Archive archive, Letter... letters) {
        try (ArchiveWriter writer = archive.writing()) {
            writer.together(batch -> {
                for (Letter letter : letters) {
                    batch.keep(MaskedLetter.of(letter), "/letters/" + letter.id(), VERSIONS);
                }
            });
        }
    }

    private static void index(Archive archive) {
        try (ArchiveWriter writer = archive.writing()) {
            writer.given(writer.pending(1000));
            writer.committed();
        }
    }

    /** Characters that say nothing. */
    private static String words(int seed, int length) {
        Random random = new Random(seed);
        StringBuilder words = new StringBuilder();
        while (words.length() < length) {
            words.append((char) ('一' + random.nextInt(3000)));
        }
        return words.toString();
    }
}
