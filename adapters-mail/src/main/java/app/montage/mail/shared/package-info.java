/** How letters leave the program: to a mail server, or into a mailbox to look at. */
@NullMarked
package app.montage.mail.shared;

import org.jspecify.annotations.NullMarked;
