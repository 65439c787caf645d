/** Check-ins: what people record of their lives, and the widgets they record it with. */
@NullMarked
package app.montage.domain.checkin;

import org.jspecify.annotations.NullMarked;
