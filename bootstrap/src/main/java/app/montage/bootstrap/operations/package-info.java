/** What those who run the product look at: health, metrics, slow statements. */
@NullMarked
package app.montage.bootstrap.operations;

import org.jspecify.annotations.NullMarked;
