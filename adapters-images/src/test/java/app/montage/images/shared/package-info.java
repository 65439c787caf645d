@NullMarked
package app.montage.images.shared;

import org.jspecify.annotations.NullMarked;
