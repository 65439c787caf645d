/** How the parts are put together into one running program. */
@NullMarked
package app.montage.bootstrap.program;

import org.jspecify.annotations.NullMarked;
