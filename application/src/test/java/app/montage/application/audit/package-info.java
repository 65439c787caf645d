@NullMarked
package app.montage.application.audit;

import org.jspecify.annotations.NullMarked;
