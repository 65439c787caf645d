@NullMarked
package app.montage.application.checkin;

import org.jspecify.annotations.NullMarked;
