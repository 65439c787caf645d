package app.montage.domain.gratitude;

import java.util.UUID;

/** Names a comment. */
public record CommentId(UUID value) {}
