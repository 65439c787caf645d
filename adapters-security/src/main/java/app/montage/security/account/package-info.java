/** How people show who they are: passwords, tokens, and the keys that sign them. */
@NullMarked
package app.montage.security.account;

import org.jspecify.annotations.NullMarked;
