package org.fuhan.api;

import java.util.List;
import org.fuhan.index.Filters;
import org.fuhan.index.LetterQuery;
import org.fuhan.search.SearchRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the dictionary, the gazetteer and the index loaded beside the first requests, so that the first search does not wait for them.
 * Nothing depends on it: a request that comes earlier loads what it needs itself.
 */
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final String ANY_WORDS = "政协提案答复";

    private final Services services;
    private final Thread thread;

    WarmUp(Services services) {
        this.services = services;
        this.thread = Thread.ofPlatform().daemon().name("warm-up").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Waits until nothing of the services is used any more. */
    void await() {
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            services.search()
                    .search(new SearchRequest(
                            ANY_WORDS,
                            Filters.NONE,
                            LetterQuery.Sort.RELEVANCE,
                            1,
                            SearchRequest.DEFAULT_SIZE,
                            SearchRequest.ALL_FACETS));
            services.search().suggest(ANY_WORDS, 1);
            services.comparing().compare(ANY_WORDS, List.of("110000", "310000"));
        } catch (RuntimeException e) {
            LOG.debug("not warmed up: {}", Failures.trace(e));
        }
    }
}
