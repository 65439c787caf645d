/** Photos of people: what they send is told by its content, decoded within bounds, and drawn anew. */
@NullMarked
package app.montage.images.account;

import org.jspecify.annotations.NullMarked;
