package org.fuhan.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.fuhan.archive.Archive;
import org.fuhan.archive.ArchiveWriter;
import org.fuhan.index.Filters;
import org.fuhan.index.Hits;
import org.fuhan.index.LetterQuery;
import org.fuhan.index.LuceneIndex;
import org.fuhan.index.Synonyms;
import org.fuhan.letter.Letter;
import org.fuhan.meaning.MeaningModel;
import org.fuhan.meaning.Passages;
import org.fuhan.testing.Dictionary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real model. */
class EmbeddingTest {
    private static final MeaningModel MODEL = new MeaningModel();

    private final AtomicInteger asked = new AtomicInteger();
    private final Path letters;
    private final Archive archive;
    private final LuceneIndex index;

    EmbeddingTest(@TempDir Path folder) {
        letters = folder.resolve("letters");
        archive = Archive.open(folder.resolve("index"));
        index = LuceneIndex.open(
                folder.resolve("index/lucene"),
                new LuceneIndex.Language(new Dictionary(), Synonyms.none(), words -> Optional.of(MODEL.of(words))));
    }

    @BeforeEach
    void take() throws IOException {
        Files.createDirectories(letters);
        put("lifts.txt", "关于老旧小区加装电梯的答复\n老旧小区加装电梯财政补贴每台三十万元，高龄老人上下楼不再困难。");
        put("child.txt", "关于关爱困境儿童的答复\n林致远同学家庭困难，街道为其申请救助。");
        put("meals.txt", "关于农村助餐点的答复\n建成助餐点二十个，老人就近吃上热饭。");
        run();
    }

    @AfterEach
    void close() {
        index.close();
        archive.close();
    }

    @AfterAll
    static void free() {
        MODEL.close();
    }

    @Test
    void lettersAreFoundAtOnceAndVectorsFollow() {
        assertThat(search("加装电梯").total()).isEqualTo(1);
        assertThat(search("住高楼的老年人爬楼困难").nearby()).isEmpty();

        List<String> states = new ArrayList<>();
        embedding(Duration.ofMinutes(1)).run(2, (done, all) -> states.add(done + "/" + all));

        assertThat(states).containsExactly("3/3");
        Hits hits = search("住高楼的老年人爬楼困难");
        assertThat(hits.total()).isZero();
        assertThat(hits.nearby().get(0).letter().source().file()).endsWith("lifts.txt");
        assertThat(archive.indexed()).isEqualTo(3);
        assertThat(asked).hasValue(3);

        embedding(Duration.ofMinutes(1)).run(2, (done, all) -> states.add("again"));
        assertThat(states).hasSize(1);
        assertThat(asked).hasValue(3);
    }

    @Test
    void aMaskedNameFindsNothing() {
        embedding(Duration.ofMinutes(1)).run(1, (done, all) -> {});

        for (String name : List.of("林致远", "致远", "林致远同学", "林某乙")) {
            Hits hits = search(name);
            assertThat(hits.total()).as(name).isZero();
            assertThat(hits.hits()).as(name).isEmpty();
            assertThat(hits.nearby()).as(name).isEmpty();
        }
        Hits hits = search("林致远 家庭困难 救助");
        assertThat(hits.hits()).isEmpty();
        assertThat(hits.nearby()).allSatisfy(hit -> {
            assertThat(hit.why()).containsExactly(Hits.Why.MEANING);
            assertThat(hit.snippets()).isEmpty();
        });
    }

    @Test
    void aNewIndexNeedsNoModel() {
        embedding(Duration.ofMinutes(1)).run(1, (done, all) -> {});

        Ingest.reindex(archive, index);

        assertThat(asked).hasValue(3);
        assertThat(search("住高楼的老年人爬楼困难").nearby()).isNotEmpty();
    }

    @Test
    void whatWasStoppedGoesOn() throws IOException {
        for (int i = 0; i < 70; i++) {
            put("more%02d.txt".formatted(i), "关于第%d号建议的答复\n道路改造。".formatted(i));
        }
        run();
        Embedding stopped = embedding(Duration.ZERO);
        stopped.run(2, (done, all) -> {
            if (done > 16) {
                stopped.stop();
            }
        });
        long left = archive.withoutVectors(MeaningModel.VERSION);
        assertThat(left).isEqualTo(41);

        embedding(Duration.ofMinutes(1)).run(2, (done, all) -> assertThat(all).isEqualTo(left));

        assertThat(archive.withoutVectors(MeaningModel.VERSION)).isZero();
        assertThat(archive.indexed()).isEqualTo(73).isEqualTo(index.size());
    }

    @Test
    void inTheBackgroundItWaitsForOthersToWrite() throws InterruptedException {
        ArchiveWriter other = archive.writing();
        try (BackgroundEmbedding background = new BackgroundEmbedding(embedding(Duration.ZERO))) {
            background.start();
            Thread.sleep(3_000);
            assertThat(archive.withoutVectors(MeaningModel.VERSION)).isEqualTo(3);
            other.close();
            for (int i = 0; i < 200 && archive.withoutVectors(MeaningModel.VERSION) > 0; i++) {
                Thread.sleep(50);
            }
            assertThat(archive.withoutVectors(MeaningModel.VERSION)).isZero();
        }
    }

    @Test
    void aFaultIsTold() {
        Embedding.Model broken = new Embedding.Model("broken", letter -> {
            throw new IllegalStateException("broken");
        });
        assertThatThrownBy(() -> new Embedding(archive, broken, work -> work.accept(index)).run(1, (done, all) -> {}))
                .hasMessage("broken");
        assertThat(search("加装电梯").total()).isEqualTo(1);
    }

    private Embedding embedding(Duration round) {
        Embedding.Model model = new Embedding.Model(MeaningModel.VERSION, this::vectors);
        return new Embedding(archive, model, work -> work.accept(index), round);
    }

    private List<byte[]> vectors(Letter letter) {
        asked.incrementAndGet();
        return Passages.of(letter).stream().map(MODEL::of).toList();
    }

    private void run() {
        new Ingest(archive, index, new PlainSteps(0).steps(1)).run(List.of(letters), IngestProgress.NONE);
    }

    private Hits search(String words) {
        return index.search(
                new LetterQuery(words, Filters.NONE, LetterQuery.Sort.RELEVANCE, 1, 10, List.of()).withMeaning(true));
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(letters.resolve(name), text);
    }
}
