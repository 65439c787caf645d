package app.montage.application.gratitude;

/** How a person wants their feed; told to nobody else. */
public record FeedPreferencesView(int recentShare) {}
