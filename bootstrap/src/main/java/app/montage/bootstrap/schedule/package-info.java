/** What runs by itself: the montage queue, the periodic batch, and what a server listens to. */
@NullMarked
package app.montage.bootstrap.schedule;

import org.jspecify.annotations.NullMarked;
