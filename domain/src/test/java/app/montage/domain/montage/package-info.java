@NullMarked
package app.montage.domain.montage;

import org.jspecify.annotations.NullMarked;
