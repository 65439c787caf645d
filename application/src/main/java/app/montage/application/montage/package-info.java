/** Showing montages, and making them: now, by queue and by batch. */
@NullMarked
package app.montage.application.montage;

import org.jspecify.annotations.NullMarked;
