/** The small kernel of the use cases: who asks, in which transaction, at what time, for which page. */
@NullMarked
package app.montage.application.shared;

import org.jspecify.annotations.NullMarked;
