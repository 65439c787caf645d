package app.montage.application.gratitude;

import app.montage.domain.gratitude.Emoji;
import java.util.List;

/** What the viewer has done with a post. */
public record OwnDeedsView(boolean liked, boolean shared, List<Emoji> reactions) {
    public static final OwnDeedsView NONE = new OwnDeedsView(false, false, List.of());
}
