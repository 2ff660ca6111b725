package org.fuhan.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The right to write, which one process has at a time; the system takes it back when the process ends, however it ends. */
final class WriteLock implements AutoCloseable {
    private final FileChannel channel;

    private WriteLock(FileChannel channel) {
        this.channel = channel;
    }

    static WriteLock take(Path folder) {
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve("write.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw ArchiveFailure.busy(
                        "Another Fuhan process is writing to the archive in " + folder
                                + "; wait until it is done, or stop it.",
                        null);
            }
            return new WriteLock(channel);
        } catch (IOException e) {
            throw new ArchiveFailure("The archive folder " + folder + " cannot be written to.", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException held) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new ArchiveFailure("The archive's write lock cannot be released.", e);
        }
    }
}
