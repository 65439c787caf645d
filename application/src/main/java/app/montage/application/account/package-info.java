/** What people do with their accounts: interests, privacy, following, blocking. */
@NullMarked
package app.montage.application.account;

import org.jspecify.annotations.NullMarked;
