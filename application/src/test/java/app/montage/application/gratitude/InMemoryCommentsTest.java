package app.montage.application.gratitude;

import app.montage.application.shared.Transactions;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
import java.util.UUID;

class InMemoryCommentsTest implements CommentsContract {
    private final InMemoryComments comments = new InMemoryComments(post -> new UserId(post.value()));

    @Override
    public Comments comments() {
        return comments;
    }

    @Override
    public CommentReader shown() {
        return comments;
    }

    @Override
    public Transactions transactions() {
        return Transactions.direct();
    }

    @Override
    public UserId somebody() {
        return new UserId(UUID.randomUUID());
    }

    @Override
    public PostId post() {
        return new PostId(UUID.randomUUID());
    }
}
