package app.montage.application.gratitude;

import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

class InMemoryFeedImpressionsTest implements FeedImpressionsContract {
    private final InMemoryFeedImpressions impressions = new InMemoryFeedImpressions();

    @Override
    public FeedImpressions impressions() {
        return impressions;
    }

    @Override
    public UserId somebody() {
        return new UserId(UUID.randomUUID());
    }

    @Override
    public Map<PostId, Instant> shown(UserId person) {
        return impressions.shown(person);
    }
}
