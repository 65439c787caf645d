/** The whole program under load, beside floors that do the same with nothing in between. */
@NullMarked
package app.montage.benchmarks.http;

import org.jspecify.annotations.NullMarked;
