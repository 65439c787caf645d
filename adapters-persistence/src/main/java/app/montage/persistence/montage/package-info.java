/** Montages in PostgreSQL, and the cache in front of them. */
@NullMarked
package app.montage.persistence.montage;

import org.jspecify.annotations.NullMarked;
