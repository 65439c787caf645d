/** Notifications on PostgreSQL. */
@NullMarked
package app.montage.persistence.notification;

import org.jspecify.annotations.NullMarked;
