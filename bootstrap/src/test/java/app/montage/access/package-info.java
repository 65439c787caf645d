/** Who may do and see what: every operation, asked by everybody there is. */
@NullMarked
package app.montage.access;

import org.jspecify.annotations.NullMarked;
