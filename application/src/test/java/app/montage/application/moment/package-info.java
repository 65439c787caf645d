@NullMarked
package app.montage.application.moment;

import org.jspecify.annotations.NullMarked;
