package org.fuhan.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file's identity: its bytes.
 *
 * @param sha256 lower-case hexadecimal
 * @param bytes how many
 */
public record FileHash(String sha256, long bytes) {
    private static final int BUFFER = 1 << 16;
    private static final int ID_DIGITS = 16;

    /** Reads a file through. */
    public static FileHash of(Path file) throws IOException {
        MessageDigest digest = newDigest();
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
        }
        return new FileHash(HexFormat.of().formatHex(digest.digest()), bytes);
    }

    /** Of bytes already read. */
    public static FileHash of(byte[] bytes) {
        return new FileHash(HexFormat.of().formatHex(newDigest().digest(bytes)), bytes.length);
    }

    /** The id of a letter with these bytes: the hash's first 16 digits. */
    public String letterId() {
        return sha256.substring(0, ID_DIGITS);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
