/** What can be done with notifications: telling people of things, reading and clearing away what they were told. */
@NullMarked
package app.montage.application.notification;

import org.jspecify.annotations.NullMarked;
