@NullMarked
package app.montage.images.gratitude;

import org.jspecify.annotations.NullMarked;
