@NullMarked
package app.montage.persistence.checkin;

import org.jspecify.annotations.NullMarked;
