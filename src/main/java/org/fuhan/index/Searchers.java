package org.fuhan.index;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * Gives out searchers over what was committed last. An index that is not there yet is one without letters, and is looked for again
 * at the next question. Safe for use by several threads.
 */
final class Searchers implements AutoCloseable {
    private final Directory directory;
    private @Nullable SearcherManager manager;
    private String seen = "";

    Searchers(Directory directory) {
        this.directory = directory;
    }

    /** What is asked of a searcher. */
    interface Question<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    /** Asks; {@code none} is the answer where there is no index. */
    <T> T ask(T none, Question<T> question) {
        try {
            SearcherManager current = manager();
            if (current == null) {
                return none;
            }
            IndexSearcher searcher = current.acquire();
            try {
                return question.ask(searcher);
            } finally {
                current.release(searcher);
            }
        } catch (IOException e) {
            throw new IndexFailure("The search index cannot be read; `fuhan reindex` makes it anew.", e);
        }
    }

    /**
     * Looks at what was committed since, if anything was: Lucene would open the files of every segment to tell, at every question.
     */
    private synchronized @Nullable SearcherManager manager() throws IOException {
        String last = lastCommit();
        if (manager != null) {
            if (last.isEmpty() || !last.equals(seen)) {
                manager.maybeRefreshBlocking();
                seen = last;
            }
        } else if (DirectoryReader.indexExists(directory)) {
            try {
                manager = new SearcherManager(directory, new Scoring());
            } catch (IndexNotFoundException beingMade) {
                return null;
            }
        }
        return manager;
    }

    /**
     * Names the last commit; by its length too, since an index that is made anew begins to count anew. Empty where there is none, or
     * it gives way to the next just now.
     */
    private String lastCommit() throws IOException {
        try {
            String file = SegmentInfos.getLastCommitSegmentsFileName(directory);
            return file == null ? "" : file + " " + directory.fileLength(file);
        } catch (NoSuchFileException | FileNotFoundException e) {
            return "";
        }
    }

    private static final class Scoring extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(Ranking.SIMILARITY);
            return searcher;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (manager != null) {
            manager.close();
        }
    }
}
