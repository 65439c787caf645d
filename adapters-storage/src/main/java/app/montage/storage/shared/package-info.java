/** Where files are kept that are too big for the database: in a folder, or in a bucket. */
@NullMarked
package app.montage.storage.shared;

import org.jspecify.annotations.NullMarked;
