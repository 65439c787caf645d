/** Tests of the command line. */
@NullMarked
package app.montage.bootstrap.command;

import org.jspecify.annotations.NullMarked;
