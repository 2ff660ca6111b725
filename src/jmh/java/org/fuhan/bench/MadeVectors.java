package org.fuhan.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fuhan.archive.Archive;
import org.fuhan.archive.ArchiveWriter;
import org.fuhan.archive.WithoutVectors;
import org.fuhan.index.LuceneIndex;
import org.fuhan.meaning.MeaningModel;

/**
 * Gives the letters of an archive ({@code INDEX}) that lack vectors three each that mean nothing: a question is compared with every
 * one, so that the time it takes does not depend on what they are, and to make true ones of 100,000 letters takes hours.
 */
final class MadeVectors {
    private static final int AT_ONCE = 1000;
    private static final int PASSAGES = 3;
    private static final int LENGTH = 512;
    private static final int SPREAD = 6;

    private MadeVectors() {}

    /** Writes them into archive and index. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Random random = new Random(11);
        try (Archive archive = Archive.open(folder);
                LuceneIndex index = LuceneIndex.open(folder.resolve("lucene"), text -> List.of());
                ArchiveWriter writer = archive.writing()) {
            String last = "";
            List<WithoutVectors> letters = archive.withoutVectors(MeaningModel.VERSION, last, AT_ONCE);
            while (!letters.isEmpty()) {
                Map<WithoutVectors, List<byte[]>> vectors = new LinkedHashMap<>();
                letters.forEach(letter -> vectors.put(letter, vectors(random)));
                List<String> pending = writer.keepVectors(MeaningModel.VERSION, vectors);
                vectors.forEach((letter, passages) -> index.putVectors(letter.id(), passages));
                index.commit();
                writer.given(pending);
                writer.committed();
                last = letters.get(letters.size() - 1).id();
                letters = archive.withoutVectors(MeaningModel.VERSION, last, AT_ONCE);
            }
        }
    }

    private static List<byte[]> vectors(Random random) {
        List<byte[]> vectors = new ArrayList<>();
        for (int i = 0; i < PASSAGES; i++) {
            byte[] vector = new byte[LENGTH];
            for (int k = 0; k < LENGTH; k++) {
                vector[k] = (byte) Math.clamp(Math.round(random.nextGaussian() * SPREAD), -127, 127);
            }
            vectors.add(vector);
        }
        return vectors;
    }
}
