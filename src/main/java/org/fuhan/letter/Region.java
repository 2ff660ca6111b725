package org.fuhan.letter;

import org.jspecify.annotations.Nullable;

/**
 * The administrative division a letter speaks for, after GB/T 2260.
 *
 * @param province 省级, in full: 福建省
 * @param city 地级, null for a municipality's district and for a letter of the province itself
 * @param county 县级, null for a letter of the city itself
 * @param code six digits of the lowest level named; null where several places bear the name
 * @param ambiguous whether the letter does not say which of several same-named places it means
 */
public record Region(
        @Nullable String province,
        @Nullable String city,
        @Nullable String county,
        @Nullable String code,
        boolean ambiguous) {}
