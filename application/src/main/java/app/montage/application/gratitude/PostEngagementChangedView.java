package app.montage.application.gratitude;

/**
 * That a counter of a post has changed.
 *
 * @param post as it is now
 */
public record PostEngagementChangedView(PostView post) {}
