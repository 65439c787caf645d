/** Keeping who did what, and telling those who may know. */
@NullMarked
package app.montage.application.audit;

import org.jspecify.annotations.NullMarked;
