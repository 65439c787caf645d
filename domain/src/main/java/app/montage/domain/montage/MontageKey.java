package app.montage.domain.montage;

import app.montage.domain.shared.UserId;

/** Where a montage is kept: its owner comes first, so that montages can be spread by owner (MON-39). */
public record MontageKey(UserId owner, MontageId id) {}
