@NullMarked
package app.montage.persistence.shared;

import org.jspecify.annotations.NullMarked;
