package app.montage.application.gratitude;

import static app.montage.application.gratitude.MentionNotices.names;
import static app.montage.application.gratitude.MentionNotices.without;

import app.montage.application.notification.ForgetSubject;
import app.montage.application.notification.NotifyUser;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Username;
import app.montage.domain.gratitude.Deed;
import app.montage.domain.gratitude.EmojiCode;
import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.notification.Notice;
import app.montage.domain.notification.Subject;
import app.montage.domain.shared.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells people of what is done with their posts, and of being mentioned in one, and takes it back with what it was about. Of a post only
 * those hear who may see it. It comes last in the transaction.
 */
@UseCase
public final class TellOfPosts {
    private final NotifyUser notifyUser;
    private final ForgetSubject forget;
    private final PostReader posts;

    public TellOfPosts(NotifyUser notifyUser, ForgetSubject forget, PostReader posts) {
        this.notifyUser = notifyUser;
        this.forget = forget;
        this.posts = posts;
    }

    void done(Viewer actor, UserId author, PostId post, Deed deed) {
        notifyUser.handle(actor, notice(author, post, deed));
    }

    void undone(Viewer actor, UserId author, PostId post, Deed deed) {
        notifyUser.takeBack(actor, notice(author, post, deed));
    }

    private static Notice notice(UserId author, PostId post, Deed deed) {
        UUID id = post.value();
        return switch (deed.kind()) {
            case HEART -> Notice.liked(author, id);
            case SHARE -> Notice.shared(author, id);
            case REACTION -> Notice.reacted(author, id, code(deed.emoji()));
        };
    }

    private static String code(@Nullable EmojiCode emoji) {
        return Objects.requireNonNull(emoji).value();
    }

    void posted(Viewer author, Post post) {
        notifyUser.handle(author, new MentionNotices(posts, author, post.id()).in(names(post)));
    }

    /** Who was mentioned before and still is has heard of it; who may not see it any more is no longer told of it. */
    void changed(Viewer author, Post old, Post post) {
        MentionNotices mentions = new MentionNotices(posts, author, post.id());
        Set<Username> before = names(old);
        Set<Username> now = names(post);
        List<Notice> gone = mentions.in(without(before, now));
        List<Notice> fresh = mentions.in(without(now, before));
        boolean isNarrower = post.visibility().compareTo(old.visibility()) < 0;
        Set<UserId> blind = isNarrower ? blind(post.id()) : Set.of();
        notifyUser.hold(Stream.concat(
                        blind.stream(),
                        Stream.concat(gone.stream(), fresh.stream()).map(Notice::recipient))
                .toList());
        forget.handle(Subject.ofPost(post.id().value()), blind);
        notifyUser.change(author, gone, fresh);
    }

    /** Whoever may no longer see the post is no longer told of it, nor of what was said of it. */
    void unseen(PostId post) {
        forget.handle(Subject.ofPost(post.value()), blind(post));
    }

    private Set<UserId> blind(PostId post) {
        Set<UserId> told = new HashSet<>(forget.told(Subject.ofPost(post.value())));
        if (!told.isEmpty()) told.removeAll(posts.seers(Viewer.anonymous(), post, told));
        return told;
    }
}
