/** Tests of what is kept of montages, on PostgreSQL. */
@NullMarked
package app.montage.persistence.montage;

import org.jspecify.annotations.NullMarked;
