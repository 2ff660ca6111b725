/**
 * How does a folder become an archive? scan → read → extract → keep → index.
 */
@NullMarked
package org.fuhan.ingest;

import org.jspecify.annotations.NullMarked;
