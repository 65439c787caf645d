@NullMarked
package app.montage.application.account;

import org.jspecify.annotations.NullMarked;
