package org.fuhan.read.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A child's folder for temporary files, its own and no one else's to see; it goes with the child, however that ends. */
final class Scratch {
    private static final String PREFIX = "fuhan-read-";

    private Scratch() {}

    static Path make() throws IOException {
        return Files.createTempDirectory(PREFIX);
    }

    /** Removes such a folder with all that is in it, as far as it can be; never any other. */
    static void remove(Path folder) {
        if (!String.valueOf(folder.getFileName()).startsWith(PREFIX)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // what is left is the system's to clean
        }
    }
}
