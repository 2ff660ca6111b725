package org.fuhan.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Takes archives apart: ZIP, 7z, TAR and single files packed by gzip, bzip2 or xz. Names that a ZIP does not mark as UTF-8 are read as what their bytes
 * are. Nothing is written to disk. RAR is not read: its only free reader may not be used to build others. The only class that sees commons-compress.
 * Stateless.
 */
final class Archives {
    private static final int MEMORY_KIB = 256 << 10;
    private static final int TAR_BLOCK = 512;
    private static final String MAC_LEAVINGS = "__MACOSX/";

    private Archives() {}

    /**
     * Gives the archive's files to {@code parts}.
     *
     * @throws CannotRead if the archive as a whole is encrypted or of a kind not read
     * @throws IOException if it is damaged or cut short
     */
    static void unpack(byte[] bytes, Format format, String name, Budget budget, Parts parts) throws IOException {
        switch (format) {
            case ZIP -> zip(bytes, parts);
            case SEVEN_Z -> sevenZip(bytes, budget, parts);
            case TAR -> tar(new ByteArrayInputStream(bytes), budget, parts);
            case GZIP, BZIP2, XZ -> single(bytes, format, name, budget, parts);
            case RAR -> throw CannotRead.unsupportedArchive("RAR");
            default -> throw new IllegalArgumentException("no archive: " + format);
        }
    }

    private static void zip(byte[] bytes, Parts parts) throws IOException {
        try (ZipFile zip = opened(bytes)) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            entries.sort(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset));
            for (ZipArchiveEntry entry : entries) {
                String name = name(entry);
                if (leftOut(name, entry.isDirectory())) {
                    continue;
                }
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    parts.refused(name, entry.getSize(), CannotRead.encryptedPart());
                } else if (!zip.canReadEntryData(entry)) {
                    parts.refused(name, entry.getSize(), unknownPacking("ZIP"));
                } else {
                    parts.file(name, entry.getSize(), () -> opened(zip, entry));
                }
            }
        }
    }

    /**
     * Parts of a document that is a ZIP, found by its directory: whatever order they stand in and however their sizes are told.
     *
     * @throws CannotRead too-large, if they unfold to more than {@code most} bytes together
     * @throws IOException if it is damaged or cut short
     */
    static Map<String, byte[]> partsOf(byte[] document, Set<String> names, int most) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        int left = most;
        try (ZipFile zip = opened(document)) {
            for (String name : names) {
                ZipArchiveEntry entry = zip.getEntry(name);
                if (entry != null) {
                    try (InputStream in = opened(zip, entry)) {
                        byte[] part = in.readNBytes(left + 1);
                        left -= part.length;
                        parts.put(name, part);
                    }
                    if (left < 0) {
                        throw CannotRead.unfoldsTooFar();
                    }
                }
            }
        }
        return parts;
    }

    private static ZipFile opened(byte[] bytes) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .setCharset(StandardCharsets.ISO_8859_1)
                .setUseUnicodeExtraFields(true)
                .get();
    }

    /** A packing method may be known and yet need a library that is not there (Zstandard). */
    private static InputStream opened(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try {
            return zip.getInputStream(entry);
        } catch (LinkageError e) {
            throw unknownPacking("ZIP");
        }
    }

    private static CannotRead unknownPacking(String format) {
        return CannotRead.unsupportedArchive(format + " with this packing method");
    }

    private static String name(ZipArchiveEntry entry) {
        boolean told = entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME;
        byte[] raw = entry.getRawName();
        return told || raw == null ? entry.getName() : PartNames.decode(raw);
    }

    private static void sevenZip(byte[] bytes, Budget budget, Parts parts) throws IOException {
        try (SevenZFile archive = SevenZFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .setMaxMemoryLimitKiB(MEMORY_KIB)
                .get()) {
            long sum = 0;
            for (SevenZArchiveEntry entry : archive.getEntries()) {
                sum += Math.max(0, entry.getSize());
                budget.mayUnfold(sum);
            }
            for (SevenZArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                String name = entry.getName() == null ? "" : entry.getName();
                if (!leftOut(name, entry.isDirectory())) {
                    parts.file(name, entry.getSize(), () -> new SevenZStream(archive));
                }
            }
        } catch (PasswordRequiredException e) {
            throw CannotRead.encrypted(e);
        } catch (MemoryLimitException e) {
            throw budget.memory();
        }
    }

    private static void tar(InputStream in, Budget budget, Parts parts) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(in, StandardCharsets.ISO_8859_1.name());
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            String name = PartNames.repaired(entry.getName());
            boolean out = leftOut(name, !entry.isFile() || entry.isLink() || entry.isSymbolicLink());
            if (out || !parts.file(name, entry.getSize(), () -> tar)) {
                budget.pass(Math.max(0, entry.getSize()));
            }
        }
    }

    /** One packed file, named as the archive without its ending; a TAR in it is taken apart at once. */
    private static void single(byte[] bytes, Format format, String name, Budget budget, Parts parts)
            throws IOException {
        try (InputStream in = new BufferedInputStream(unpacked(new ByteArrayInputStream(bytes), format), TAR_BLOCK)) {
            in.mark(TAR_BLOCK);
            byte[] head = in.readNBytes(TAR_BLOCK);
            in.reset();
            if (Format.of(head, "") == Format.TAR) {
                tar(in, budget, parts);
                return;
            }
            int dot = name.lastIndexOf('.');
            parts.file(dot > 0 ? name.substring(0, dot) : name, -1, () -> in);
        } catch (MemoryLimitException e) {
            throw budget.memory();
        }
    }

    private static InputStream unpacked(InputStream in, Format format) throws IOException {
        return switch (format) {
            case GZIP ->
                GzipCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .get();
            case BZIP2 -> new BZip2CompressorInputStream(in, true);
            default ->
                XZCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .setMemoryLimitKiB(MEMORY_KIB)
                        .get();
        };
    }

    private static boolean leftOut(String name, boolean folder) {
        return folder
                || name.endsWith("/")
                || name.endsWith("\\")
                || name.startsWith(MAC_LEAVINGS)
                || name.contains("/" + MAC_LEAVINGS);
    }

    /** What went wrong with a file of an archive, or an archive. */
    static CannotRead failure(IOException thrown) {
        if (thrown instanceof PasswordRequiredException) {
            return CannotRead.encryptedPart();
        }
        String message = String.valueOf(thrown.getMessage());
        if (message.contains("nsupported") || message.contains("not yet supported")) {
            return unknownPacking("ZIP or 7z");
        }
        boolean cut =
                thrown instanceof EOFException || (thrown instanceof ZipException && message.contains("Truncated"));
        return cut ? CannotRead.truncatedArchive(thrown) : CannotRead.damagedArchive(thrown);
    }

    /** The file at which a 7z stands. */
    private static final class SevenZStream extends InputStream {
        private final SevenZFile archive;

        SevenZStream(SevenZFile archive) {
            this.archive = archive;
        }

        @Override
        public int read() throws IOException {
            return archive.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return archive.read(into, from, length);
        }
    }
}
