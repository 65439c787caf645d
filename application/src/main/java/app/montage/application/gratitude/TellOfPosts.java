package app.montage.application.gratitude;

import app.montage.application.notification.NotifyUser;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Username;
import app.montage.domain.gratitude.Comment;
import app.montage.domain.gratitude.Deed;
import app.montage.domain.gratitude.EmojiCode;
import app.montage.domain.gratitude.Mentions;
import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.notification.Notice;
import app.montage.domain.shared.UserId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells people of what is done with their posts and said to them, and of being mentioned, and takes it back with what it was about. Of
 * a post only those hear who may see it. It comes last in the transaction.
 */
@UseCase
public final class TellOfPosts {
    private final NotifyUser notifyUser;
    private final PostReader posts;

    public TellOfPosts(NotifyUser notifyUser, PostReader posts) {
        this.notifyUser = notifyUser;
        this.posts = posts;
    }

    void done(Viewer actor, PostView post, Deed deed) {
        notifyUser.handle(actor, notice(post, deed));
    }

    void undone(Viewer actor, PostView post, Deed deed) {
        notifyUser.takeBack(actor, notice(post, deed));
    }

    private static Notice notice(PostView post, Deed deed) {
        UUID id = post.id().value();
        return switch (deed.kind()) {
            case HEART -> Notice.liked(post.author(), id);
            case SHARE -> Notice.shared(post.author(), id);
            case REACTION -> Notice.reacted(post.author(), id, code(deed.emoji()));
        };
    }

    private static String code(@Nullable EmojiCode emoji) {
        return Objects.requireNonNull(emoji).value();
    }

    void posted(Viewer author, Post post) {
        notifyUser.handle(
                author,
                mentions(author, post.id(), Mentions.names(post.content().value())));
    }

    /** Who was mentioned before and still is has heard of it. */
    void changed(Viewer author, Post old, Post post) {
        Set<Username> before = Mentions.names(old.content().value());
        Set<Username> now = Mentions.names(post.content().value());
        notifyUser.change(
                author,
                mentions(author, post.id(), without(before, now)),
                mentions(author, post.id(), without(now, before)));
    }

    void deleted(Viewer author, Post post) {
        notifyUser.takeBack(
                author,
                mentions(author, post.id(), Mentions.names(post.content().value())));
    }

    private static Set<Username> without(Set<Username> some, Set<Username> others) {
        Set<Username> left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }

    private List<Notice> mentions(Viewer author, PostId post, Set<Username> names) {
        if (names.isEmpty()) return List.of();
        return posts.admitted(author, post, names).stream()
                .map(it -> Notice.mentioned(it, post.value()))
                .toList();
    }

    /** @param answered who said what the comment replies to, if anybody did and still stands to it */
    void said(Viewer actor, PostView post, Comment comment, @Nullable UserId answered) {
        notifyUser.handle(actor, notices(post, comment, answered));
    }

    void unsaid(PostView post, Comment comment, @Nullable UserId answered) {
        notifyUser.takeBack(Viewer.of(comment.author()), notices(post, comment, answered));
    }

    /** Whose comment is answered on their own post hears of it once. */
    private List<Notice> notices(PostView post, Comment comment, @Nullable UserId answered) {
        UUID id = post.id().value();
        List<Notice> notices = new ArrayList<>();
        if (answered != null && posts.one(Viewer.of(answered), post.id()).isPresent())
            notices.add(Notice.replied(answered, id, comment.id().value()));
        if (!post.author().equals(answered))
            notices.add(Notice.commented(post.author(), id, comment.id().value()));
        return notices;
    }
}
