package app.montage.application.shared;

import app.montage.domain.shared.UserId;

/** Somebody who is erased, and what they may be mentioned by. */
public record Leaver(UserId person, String email, String username) {}
