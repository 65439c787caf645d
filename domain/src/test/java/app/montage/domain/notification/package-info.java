/** How notifications come together, are said and are timed. */
@NullMarked
package app.montage.domain.notification;

import org.jspecify.annotations.NullMarked;
