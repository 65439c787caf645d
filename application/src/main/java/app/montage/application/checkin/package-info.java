/** Recording, changing, deleting and listing check-ins. */
@NullMarked
package app.montage.application.checkin;

import org.jspecify.annotations.NullMarked;
