/** That what is written for people is true, where a machine can tell. */
@NullMarked
package app.montage.documents;

import org.jspecify.annotations.NullMarked;
