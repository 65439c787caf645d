/** The SQL of posts. */
@NullMarked
package app.montage.persistence.gratitude;

import org.jspecify.annotations.NullMarked;
