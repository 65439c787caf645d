@NullMarked
package app.montage.application.gratitude;

import org.jspecify.annotations.NullMarked;
