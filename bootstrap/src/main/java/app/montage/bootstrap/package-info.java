/** The program's front door. */
@NullMarked
package app.montage.bootstrap;

import org.jspecify.annotations.NullMarked;
