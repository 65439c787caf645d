/** The SQL of notifications. */
@NullMarked
package app.montage.persistence.notification;

import org.jspecify.annotations.NullMarked;
