package org.fuhan.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fuhan.letter.Letter;
import org.fuhan.testing.Letters;
import org.fuhan.testing.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorsTest {
    private static final List<byte[]> TWO = List.of(new byte[] {1, 2, 3}, new byte[] {4, 5, 6});

    private final Archive archive;

    VectorsTest(@TempDir Path folder) {
        archive = Archive.open(folder);
    }

    @BeforeEach
    void keep() {
        try (ArchiveWriter writer = archive.writing()) {
            Letters.ALL.forEach(letter -> keep(writer, letter));
            writer.given(writer.pending(10));
            writer.committed();
        }
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void keptAsTheyAreAndWaitingForTheIndex() {
        try (ArchiveWriter writer = archive.writing()) {
            List<WithoutVectors> all = archive.withoutVectors("m1", "", 10);
            assertThat(all.stream().map(WithoutVectors::letter)).containsExactlyElementsOf(Letters.ALL);
            assertThat(archive.withoutVectors("m1", "aa01", 1)).containsExactly(all.get(1));

            Map<WithoutVectors, List<byte[]>> made = new LinkedHashMap<>();
            made.put(all.get(0), TWO);
            made.put(all.get(1), List.of());
            assertThat(writer.keepVectors("m1", made)).containsExactly("aa01");

            assertThat(writer.pending(10)).containsExactly("aa01");
            assertThat(archive.withoutVectors("m1")).isEqualTo(1);
            assertThat(vectors().get("aa01")).containsExactly(TWO.get(0), TWO.get(1));
            assertThat(vectors().get("bb02")).isEmpty();
            assertThat(vectors().get("cc03")).isEmpty();
        }
    }

    @Test
    void ofOneModelOnly() {
        try (ArchiveWriter writer = archive.writing()) {
            keepAll(writer, "m1");
            assertThat(archive.withoutVectors("m1")).isZero();
            assertThat(archive.withoutVectors("m2")).isEqualTo(3);

            writer.keepOnlyVectorsOf("m1");
            assertThat(writer.pending(10)).isEmpty();
            writer.keepOnlyVectorsOf("m2");
            assertThat(writer.pending(10)).hasSize(3);
            assertThat(vectors().get("aa01")).isEmpty();
        }
    }

    @Test
    void goneWithWhatTheLetterSaid() {
        try (ArchiveWriter writer = archive.writing()) {
            keepAll(writer, "m1");
            keep(writer, Sample.letter("aa01", "换了说法。").make());
            writer.together(batch -> batch.withdraw("cc03"));
            writer.wipe();

            assertThat(vectors().get("aa01")).isEmpty();
            assertThat(vectors().get("bb02")).hasSize(2);
            assertThat(archive.withoutVectors("m1", "", 10).stream().map(WithoutVectors::id))
                    .containsExactly("aa01");
        }
    }

    @Test
    void noneOfALetterThatChangedMeanwhile() {
        try (ArchiveWriter writer = archive.writing()) {
            List<WithoutVectors> before = archive.withoutVectors("m1", "", 10);
            keep(writer, Sample.letter("aa01", "换了说法。").make());
            writer.together(batch -> batch.withdraw("cc03"));
            Map<WithoutVectors, List<byte[]>> made = new HashMap<>();
            before.forEach(letter -> made.put(letter, TWO));

            assertThat(writer.keepVectors("m1", made)).containsExactly("bb02");
            assertThat(archive.withoutVectors("m1")).isEqualTo(1);
        }
    }

    private void keepAll(ArchiveWriter writer, String model) {
        Map<WithoutVectors, List<byte[]>> made = new HashMap<>();
        archive.withoutVectors(model, "", 10).forEach(letter -> made.put(letter, TWO));
        writer.given(writer.keepVectors(model, made));
        writer.committed();
    }

    private static void keep(ArchiveWriter writer, Letter letter) {
        writer.together(batch -> batch.keep(MaskedLetter.of(letter), "/" + letter.id(), new Versions(1, 1)));
    }

    private Map<String, List<byte[]>> vectors() {
        Map<String, List<byte[]>> vectors = new HashMap<>();
        List<GroupedLetter> all = new ArrayList<>();
        archive.eachInGroup(all::add);
        all.forEach(one -> vectors.put(one.letter().id(), one.vectors()));
        return vectors;
    }
}
