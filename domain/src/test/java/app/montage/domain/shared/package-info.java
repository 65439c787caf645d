@NullMarked
package app.montage.domain.shared;

import org.jspecify.annotations.NullMarked;
