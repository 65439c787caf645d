/** What is promised when things fail: each promise of docs/operations.md, shown on the whole program. */
@NullMarked
package app.montage.bootstrap.faults;

import org.jspecify.annotations.NullMarked;
