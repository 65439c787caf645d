package app.montage.application.gratitude;

import app.montage.domain.gratitude.RecentShare;
import app.montage.domain.shared.UserId;
import java.time.Instant;

/** How people want their feeds. */
public interface FeedPreferences {
    /** What the person wants, or what holds for all who have said nothing. */
    RecentShare recentShare(UserId person);

    void save(UserId person, RecentShare share, Instant now);
}
