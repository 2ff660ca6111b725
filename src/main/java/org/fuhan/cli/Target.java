package org.fuhan.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Where an export goes: a file that takes the place of a former one only when it is whole, or a stream. */
final class Target implements AutoCloseable {
    private final Writer writer;
    private final @Nullable Path whole;
    private final @Nullable Path part;

    private Target(Writer writer, @Nullable Path whole, @Nullable Path part) {
        this.writer = writer;
        this.whole = whole;
        this.part = part;
    }

    /**
     * The file, or the stream where there is none.
     *
     * @throws WrongUsage where the file's folder is not there or the file is a folder
     */
    static Target of(@Nullable Path file, PrintStream stream) throws IOException {
        if (file == null) {
            return new Target(new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)), null, null);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new WrongUsage("file.missing", String.valueOf(folder));
        }
        if (Files.isDirectory(file)) {
            throw new WrongUsage("export.folder", file);
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return new Target(Files.newBufferedWriter(file), null, null);
        }
        Path whole = Files.exists(file) ? file.toRealPath() : file;
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        return new Target(Files.newBufferedWriter(part), whole, part);
    }

    Writer writer() {
        return writer;
    }

    /** Everything is written. */
    void done() throws IOException {
        writer.flush();
        if (part != null && whole != null) {
            writer.close();
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        if (part != null) {
            writer.close();
            Files.deleteIfExists(part);
        } else {
            writer.flush();
        }
    }
}
