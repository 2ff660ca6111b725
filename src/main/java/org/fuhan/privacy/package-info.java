/**
 * Who must not be shown, and how is that kept?
 *
 * <p>患儿林致远，家住… → 患儿林某甲，家住…: {@link org.fuhan.privacy.Guard} takes a letter as extracted and gives the one that may be kept.
 */
@NullMarked
package org.fuhan.privacy;

import org.jspecify.annotations.NullMarked;
