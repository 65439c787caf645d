@NullMarked
package app.montage.storage.shared;

import org.jspecify.annotations.NullMarked;
