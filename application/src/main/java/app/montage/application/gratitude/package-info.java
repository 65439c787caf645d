/** Writing posts, doing something with those of others, and telling of both. */
@NullMarked
package app.montage.application.gratitude;

import org.jspecify.annotations.NullMarked;
