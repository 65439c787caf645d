package app.montage.application.gratitude;

/**
 * A post that trends.
 *
 * @param mark its place
 * @param trend what was done with it and has not yet decayed
 */
public record TrendingPostView(FeedReader.TrendMark mark, PostView post, double trend) {}
