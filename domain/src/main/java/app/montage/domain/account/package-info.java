/** People: their interests, their privacy, and who follows or blocks whom. */
@NullMarked
package app.montage.domain.account;

import org.jspecify.annotations.NullMarked;
