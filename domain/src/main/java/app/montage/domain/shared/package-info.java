/** The small kernel of the core: what every context needs to say what is true. */
@NullMarked
package app.montage.domain.shared;

import org.jspecify.annotations.NullMarked;
