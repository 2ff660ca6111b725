package org.fuhan.read.child;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.fuhan.read.LetterReader;
import org.fuhan.read.ReadOutcome;

/**
 * Reads letters' files as {@link LetterReader} does, documents in child processes, short texts and web pages in this one. A child that
 * takes too long, too much memory or dies costs the one file, which is {@link ReadOutcome.Failed} with {@code timeout}, {@code
 * out-of-memory} or {@code crashed}. Children are started when first needed, at most as many as threads read at the same time, and serve many
 * files each. None outlives this process, however that ends. Safe for use by several threads.
 *
 * <p>Not a sandbox: a child has the rights of its user.
 */
public final class IsolatedReader implements AutoCloseable {
    private final LetterReader here;
    private final Children children;

    /** Starts nothing yet. */
    public IsolatedReader(ChildLimits limits) {
        this(limits, Optional.empty(), Map.of());
    }

    /**
     * Starts nothing yet.
     *
     * @param sharedClasses the launcher's class data archive, which children start faster with; need not fit nor be there
     * @param environment variables the children get beside those of this process
     */
    public IsolatedReader(ChildLimits limits, Optional<Path> sharedClasses, Map<String, String> environment) {
        this(
                limits,
                new ChildCommand(ReaderChild.class.getName(), limits.memoryMegabytes(), sharedClasses, environment));
    }

    /** With another child, for tests. */
    IsolatedReader(ChildLimits limits, ChildCommand command) {
        this.here = new LetterReader(limits.content());
        this.children = new Children(limits, command);
    }

    /** Whether the file's name lets it be a letter. Does not touch the file. */
    public boolean mayHoldLetter(Path file) {
        return here.mayHoldLetter(file);
    }

    /**
     * Reads the file; waits for it.
     *
     * @throws ReadingStopped where the thread is interrupted or this reader is closed meanwhile
     */
    public ReadOutcome read(Path file) {
        return here.isHarmless(file) ? here.read(file) : children.read(file);
    }

    /** Starts a child ahead where the file will need one, so that it is ready when the file's turn comes. Returns at once. */
    public void prepareFor(Path file) {
        if (!here.isHarmless(file)) {
            children.prepare();
        }
    }

    /** Ends all children. */
    @Override
    public void close() {
        children.close();
    }
}
