/** Tests of how the program is put together. */
@NullMarked
package app.montage.bootstrap.program;

import org.jspecify.annotations.NullMarked;
