@NullMarked
package app.montage.domain.gratitude;

import org.jspecify.annotations.NullMarked;
