package org.fuhan.index;

import java.io.IOException;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;

/** Writes the index. What cannot be read, or was made in another format, is begun anew: the archive has all of it. */
final class LuceneWriter implements AutoCloseable {
    /** Raised whenever analysis or fields change. */
    private static final String FORMAT = "7";

    private static final String FORMAT_KEY = "fuhan.format";
    private static final double BUFFER_MEGABYTES = 64;
    private static final long RELIEF_BYTES = 48L << 20;

    private final IndexWriter writer;

    private LuceneWriter(IndexWriter writer) {
        this.writer = writer;
    }

    static LuceneWriter open(Directory directory) {
        try {
            LuceneWriter opened = new LuceneWriter(new IndexWriter(directory, config(usable(directory))));
            opened.writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT).entrySet());
            opened.writer.commit();
            return opened;
        } catch (LockObtainFailedException e) {
            throw IndexFailure.busy("Another Fuhan process is writing to this index; wait until it is done.", e);
        } catch (IOException e) {
            throw new IndexFailure("The search index cannot be opened for writing.", e);
        }
    }

    private static boolean usable(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return false;
        }
        try {
            SegmentInfos infos = SegmentInfos.readLatestCommit(directory);
            DirectoryReader.open(directory).close();
            return FORMAT.equals(infos.getUserData().get(FORMAT_KEY));
        } catch (CorruptIndexException | IndexFormatTooNewException | IndexFormatTooOldException e) {
            return false;
        }
    }

    private static IndexWriterConfig config(boolean append) {
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setForceMergeDeletesPctAllowed(0);
        return new IndexWriterConfig()
                .setOpenMode(append ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergePolicy(merging);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void write(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new IndexFailure("The search index cannot be written; is the disk full?", e);
        }
    }

    void put(String id, Document document) {
        write(() -> writer.updateDocument(new Term(LetterDocument.ID, id), document));
    }

    /** Writes a field of doc values alone; the rest of the document stays where it is. */
    void update(String id, Field field) {
        write(() -> writer.updateDocValues(new Term(LetterDocument.ID, id), field));
    }

    void remove(Term... ids) {
        write(() -> writer.deleteDocuments(ids));
    }

    void clear() {
        write(writer::deleteAll);
    }

    /** Letters taken out are merged away at once, for they would still weigh in every score. */
    void commit() {
        write(() -> {
            boolean deletions = writer.hasDeletions();
            writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT).entrySet());
            writer.commit();
            if (deletions) {
                // Only after a commit does the merge policy see every deletion.
                writer.forceMergeDeletes(true);
                writer.commit();
            }
        });
    }

    /**
     * Writes what is in memory where that is much, what each thread added in a thread of its own: else the one that adds the next
     * letter would write its share, and all others wait for it.
     */
    void relieve() {
        if (writer.ramBytesUsed() > RELIEF_BYTES) {
            IntStream.range(0, Runtime.getRuntime().availableProcessors())
                    .parallel()
                    .forEach(buffer -> write(writer::flushNextBuffer));
        }
    }

    @Override
    public void close() {
        write(() -> {
            writer.rollback();
        });
    }
}
