package org.fuhan.letter;

import org.jspecify.annotations.Nullable;

/**
 * The proposal a letter answers.
 *
 * @param kind which body's, and suggestion or motion
 * @param number as printed, without 第 and 号: 0098, BH037, 农林牧水电类11
 * @param title without the 《》 around it
 * @param term 届
 * @param session 次
 */
public record Proposal(
        Kind kind,
        @Nullable String number,
        @Nullable String title,
        @Nullable Integer term,
        @Nullable Integer session) {
    /** The body that met (政协 or 人大) and the form decide. */
    public enum Kind {
        /** 政协提案. */
        CPPCC_PROPOSAL,
        /** 人大代表建议. */
        NPC_SUGGESTION,
        /** 人大代表议案. */
        NPC_MOTION,
        /** Anything else, an open letter or an internal request. */
        OTHER
    }
}
