/** How fast things are. Numbers, not tests: nothing fails here. */
@NullMarked
package app.montage.benchmarks;

import org.jspecify.annotations.NullMarked;
