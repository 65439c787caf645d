package app.montage.domain.gratitude;

import java.time.Instant;

/** That moderators hid a post from everybody but its author. */
public record Hiding(HidingReason reason, Instant since) {}
