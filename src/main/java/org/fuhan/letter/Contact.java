package org.fuhan.letter;

import org.jspecify.annotations.Nullable;

/**
 * Whom to call about the letter, as its foot says.
 *
 * @param role the printed label: 联系人, 经办人, 承办单位联系人
 * @param name null for a telephone without a name
 * @param phone as printed with the dash made narrow: 0595-86380133; a mobile number is masked outside {@code --reveal}
 */
public record Contact(
        @Nullable String role,
        @Nullable String name,
        @Nullable String phone) {}
