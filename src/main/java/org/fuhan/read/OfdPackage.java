package org.fuhan.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An OFD unpacked into a folder of its own, since its reader wants one; deleted when closed. Unpacked here, so that no name leads
 * out of the folder and nothing unfolds beyond measure.
 */
final class OfdPackage implements AutoCloseable {
    private static final long MOST_UNFOLDED = 256L << 20;
    /** Names that GM/T 0099 gives to the parts of an encrypted package. */
    private static final Set<String> ENCRYPTED = Set.of("encryptions.xml", "decryptseed.dat", "encryptinfo.dat");

    private final Path folder;

    private OfdPackage(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /**
     * Unpacks it.
     *
     * @throws CannotRead if it is encrypted or unfolds beyond measure
     * @throws IOException if it is damaged
     */
    static OfdPackage of(byte[] bytes) throws IOException {
        OfdPackage unpacked = new OfdPackage(Files.createTempDirectory("fuhan-ofd-"));
        boolean whole = false;
        try {
            Budget budget = Budget.ofDocument(bytes.length, MOST_UNFOLDED);
            Archives.unpack(bytes, Format.ZIP, "", budget, unpacked.new Writing(budget));
            whole = true;
            return unpacked;
        } catch (Budget.Exceeded e) {
            throw e.asFailure();
        } finally {
            if (!whole) {
                unpacked.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private final class Writing implements Parts {
        private final Budget budget;

        Writing(Budget budget) {
            this.budget = budget;
        }

        @Override
        public boolean file(String name, long size, Content content) throws IOException {
            budget.file();
            String safe = PartNames.safe(name);
            if (ENCRYPTED.contains(safe.toLowerCase(Locale.ROOT))) {
                throw CannotRead.encrypted(new IOException(safe));
            }
            Path file = folder.resolve(safe).normalize();
            if (!file.startsWith(folder) || Files.exists(file)) {
                return false;
            }
            Files.createDirectories(file.getParent());
            try (InputStream in = content.open()) {
                Files.write(file, budget.unfold(in, MOST_UNFOLDED));
            }
            return true;
        }

        @Override
        public void refused(String name, long size, CannotRead why) {
            throw CannotRead.encrypted(why);
        }
    }
}
