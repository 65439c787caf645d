/** What people live through with the product: the whole program on a real PostgreSQL. */
@NullMarked
package app.montage.stories;

import org.jspecify.annotations.NullMarked;
