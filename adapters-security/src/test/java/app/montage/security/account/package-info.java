@NullMarked
package app.montage.security.account;

import org.jspecify.annotations.NullMarked;
