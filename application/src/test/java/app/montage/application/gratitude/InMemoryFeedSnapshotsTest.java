package app.montage.application.gratitude;

import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

class InMemoryFeedSnapshotsTest implements FeedSnapshotsContract {
    private final Set<PostId> gone = new HashSet<>();
    private final FeedSnapshots snapshots = new InMemoryFeedSnapshots((viewer, post) -> !gone.contains(post));

    @Override
    public FeedSnapshots snapshots() {
        return snapshots;
    }

    @Override
    public UserId somebody() {
        return new UserId(UUID.randomUUID());
    }

    @Override
    public PostId posted(UserId author) {
        return new PostId(UUID.randomUUID());
    }

    @Override
    public void takeAway(PostId post) {
        gone.add(post);
    }
}
