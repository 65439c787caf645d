/** What people are told of: notifications, how they come together in batches, and when they are delivered. */
@NullMarked
package app.montage.domain.notification;

import org.jspecify.annotations.NullMarked;
