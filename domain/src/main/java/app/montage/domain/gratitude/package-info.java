/** Posts of what people are grateful for, and what others do with them. */
@NullMarked
package app.montage.domain.gratitude;

import org.jspecify.annotations.NullMarked;
