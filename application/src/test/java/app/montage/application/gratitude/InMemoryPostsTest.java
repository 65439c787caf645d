package app.montage.application.gratitude;

import app.montage.application.shared.Transactions;
import app.montage.domain.shared.UserId;
import java.util.UUID;

class InMemoryPostsTest implements PostsContract {
    private final Posts posts = new InMemoryPosts();

    @Override
    public Posts posts() {
        return posts;
    }

    @Override
    public Transactions transactions() {
        return Transactions.direct();
    }

    @Override
    public UserId somebody() {
        return new UserId(UUID.randomUUID());
    }
}
