package app.montage.application.account;

import org.jspecify.annotations.Nullable;

/**
 * How many follow a person and are followed by them, as far as the viewer may see it: as many as the lists show.
 *
 * @param pendingRequests who has asked to follow them; for themselves alone
 * @param pendingSent whom they have asked to follow; for themselves alone
 */
public record FollowStatisticsView(
        int followers,
        int following,
        @Nullable Integer pendingRequests,
        @Nullable Integer pendingSent) {}
