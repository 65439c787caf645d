@NullMarked
package app.montage.application.shared;

import org.jspecify.annotations.NullMarked;
