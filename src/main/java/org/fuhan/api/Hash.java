package org.fuhan.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** SHA-256, for entity tags and the content security policy. */
final class Hash {
    private static final int TAG_LENGTH = 22;

    private Hash() {}

    /** A weak entity tag: one tag stands for the plain and the compressed form. */
    static String entityTag(byte[] bytes) {
        String hash = Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(bytes));
        return "W/\"" + hash.substring(0, TAG_LENGTH) + "\"";
    }

    /** As a content security policy names a script: sha256-… */
    static String policySource(byte[] bytes) {
        return "sha256-" + Base64.getEncoder().encodeToString(sha256(bytes));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
