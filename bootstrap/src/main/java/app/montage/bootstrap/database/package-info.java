/** The database that the program works on: given from outside, or started beside it. */
@NullMarked
package app.montage.bootstrap.database;

import org.jspecify.annotations.NullMarked;
