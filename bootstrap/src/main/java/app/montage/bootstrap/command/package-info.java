/** What the program does when it is called by name: serve, seed, refresh, token, keys. */
@NullMarked
package app.montage.bootstrap.command;

import org.jspecify.annotations.NullMarked;
