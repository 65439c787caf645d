/** The content spine: one showable thing of any context, and who may see it. */
@NullMarked
package app.montage.domain.moment;

import org.jspecify.annotations.NullMarked;
