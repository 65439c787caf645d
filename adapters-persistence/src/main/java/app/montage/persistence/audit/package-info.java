/** The audit log in PostgreSQL. */
@NullMarked
package app.montage.persistence.audit;

import org.jspecify.annotations.NullMarked;
