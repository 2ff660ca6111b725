package org.fuhan.letter;

import org.jspecify.annotations.Nullable;

/**
 * Someone who must not be shown, where first named.
 *
 * @param mask what stands in the text instead, of equal length: 林某甲
 * @param kind a name, a mobile number, an identity number or an address
 * @param span where it first stands
 * @param name what is masked; null everywhere but under {@code --reveal}, and never kept
 */
public record PrivatePerson(
        String mask, Kind kind, Span span, @Nullable String name) {
    /** What is masked. */
    public enum Kind {
        /** A name. */
        PERSON,
        /** A mobile telephone number. */
        MOBILE,
        /** 居民身份证号码. */
        IDENTITY_NUMBER,
        /** Where a family lives. */
        ADDRESS
    }
}
