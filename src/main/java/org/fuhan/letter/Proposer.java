package org.fuhan.letter;

/**
 * Who put the proposal: a deputy, a committee member, or a body such as 民盟文山市基层委员会. Public persons, never masked.
 */
public record Proposer(String name, Type type) {
    /** A person or a body. */
    public enum Type {
        /** 委员 or 代表. */
        PERSON,
        /** A party, a committee, a delegation. */
        ORGANIZATION
    }
}
