/** Images that people send: told by content, decoded within bounds, drawn anew. */
@NullMarked
package app.montage.images.shared;

import org.jspecify.annotations.NullMarked;
