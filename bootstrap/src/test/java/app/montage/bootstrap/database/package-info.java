/** Tests of the database that the program brings along. */
@NullMarked
package app.montage.bootstrap.database;

import org.jspecify.annotations.NullMarked;
