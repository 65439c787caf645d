package app.montage.bootstrap.demo;

import java.time.Instant;

/** An occasion to record something: when, where, and about what. */
record Outing(Instant at, City city, boolean away, Theme theme, int venue) {}
