/** The SQL of the content spine. */
@NullMarked
package app.montage.persistence.moment;

import org.jspecify.annotations.NullMarked;
