/** What is kept of who did what, when, and to which thing. */
@NullMarked
package app.montage.domain.audit;

import org.jspecify.annotations.NullMarked;
