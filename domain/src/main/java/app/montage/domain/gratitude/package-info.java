/** Gratitude: posts, what people do with them, and in which order they are shown. */
@NullMarked
package app.montage.domain.gratitude;

import org.jspecify.annotations.NullMarked;
