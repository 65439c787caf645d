/** Keeping the content spine, and telling who waits for its changes. */
@NullMarked
package app.montage.application.moment;

import org.jspecify.annotations.NullMarked;
