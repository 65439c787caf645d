@NullMarked
package app.montage.persistence.moment;

import org.jspecify.annotations.NullMarked;
