@NullMarked
package app.montage.domain.checkin;

import org.jspecify.annotations.NullMarked;
