package app.montage.domain.account;

import java.util.UUID;

/** Names one person's following of another. */
public record FollowId(UUID value) {}
