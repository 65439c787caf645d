/** Tests of the whole program. */
@NullMarked
package app.montage.bootstrap;

import org.jspecify.annotations.NullMarked;
