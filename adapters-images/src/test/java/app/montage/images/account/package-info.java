@NullMarked
package app.montage.images.account;

import org.jspecify.annotations.NullMarked;
