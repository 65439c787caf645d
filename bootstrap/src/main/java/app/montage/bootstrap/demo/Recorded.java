package app.montage.bootstrap.demo;

import app.montage.domain.checkin.Checkin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check-in, with what looking at its pictures would tell.
 *
 * @param hashes per widget the perceptual hash of its picture, or null
 */
record Recorded(Checkin checkin, List<@Nullable Long> hashes) {}
