/** Tests of the made-up people. */
@NullMarked
package app.montage.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
