package org.fuhan.read.child;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.fuhan.read.Limits;

/** A process that reads a file with {@link BadChild}, to be killed meanwhile. */
final class ReadingParent {
    private ReadingParent() {}

    /** Reads the file named. */
    public static void main(String[] arguments) {
        ChildLimits limits =
                new ChildLimits(Duration.ofMinutes(5), Duration.ZERO, Duration.ofMinutes(5), 64, Limits.standard());
        IsolatedReader reader =
                new IsolatedReader(limits, new ChildCommand(BadChild.class.getName(), 64, Optional.empty(), Map.of()));
        reader.read(Path.of(arguments[0]));
    }
}
