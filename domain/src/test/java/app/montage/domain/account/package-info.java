@NullMarked
package app.montage.domain.account;

import org.jspecify.annotations.NullMarked;
