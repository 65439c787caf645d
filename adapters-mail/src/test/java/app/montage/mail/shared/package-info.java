@NullMarked
package app.montage.mail.shared;

import org.jspecify.annotations.NullMarked;
