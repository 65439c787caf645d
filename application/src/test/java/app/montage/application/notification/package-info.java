/** Stories of notifications, with inboxes in memory. */
@NullMarked
package app.montage.application.notification;

import org.jspecify.annotations.NullMarked;
