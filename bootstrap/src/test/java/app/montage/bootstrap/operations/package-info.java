/** Tests of what operators look at. */
@NullMarked
package app.montage.bootstrap.operations;

import org.jspecify.annotations.NullMarked;
