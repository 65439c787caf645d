/** The one way to the database: named parameters in, rows out, in the transaction that is open or in none. */
@NullMarked
package app.montage.persistence.shared;

import org.jspecify.annotations.NullMarked;
