package app.montage.domain.moment;

import java.util.UUID;

/** Names a moment: its kind and the id that its source has in its own context. */
public record MomentKey(MomentKind kind, UUID sourceId) {}
