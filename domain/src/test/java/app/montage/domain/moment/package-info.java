@NullMarked
package app.montage.domain.moment;

import org.jspecify.annotations.NullMarked;
