@NullMarked
package app.montage.domain.audit;

import org.jspecify.annotations.NullMarked;
