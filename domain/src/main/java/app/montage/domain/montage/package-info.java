/** Montages: the interest filter, the content scorer and the selection, as pure functions. */
@NullMarked
package app.montage.domain.montage;

import org.jspecify.annotations.NullMarked;
