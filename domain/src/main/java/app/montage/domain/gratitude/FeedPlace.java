package app.montage.domain.gratitude;

/**
 * A post that has its place in a feed.
 *
 * @param pool where it was found, or what its place is kept for
 * @param earlier how many posts of the same author stand before it on its page
 */
public record FeedPlace(FeedCandidate candidate, FeedPool pool, int earlier) {}
