@NullMarked
package app.montage.persistence.account;

import org.jspecify.annotations.NullMarked;
