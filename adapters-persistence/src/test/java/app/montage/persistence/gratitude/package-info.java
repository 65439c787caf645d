<<<<<<< HEAD
/** Tests of what is kept of gratitude, on PostgreSQL. */
=======
>>>>>>> posts
@NullMarked
package app.montage.persistence.gratitude;

import org.jspecify.annotations.NullMarked;
