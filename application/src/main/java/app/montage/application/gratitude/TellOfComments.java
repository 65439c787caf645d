package app.montage.application.gratitude;

import static app.montage.application.gratitude.MentionNotices.names;
import static app.montage.application.gratitude.MentionNotices.without;

import app.montage.application.notification.ForgetSubject;
import app.montage.application.notification.NotifyUser;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.Comment;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.notification.Notice;
import app.montage.domain.notification.Subject;
import app.montage.domain.shared.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells people of what is said of their posts, in answer to them, or of them by name, once a comment, and takes it back with the
 * comment. Only those hear who may see the post. It comes last in the transaction.
 */
@UseCase
public final class TellOfComments {
    private final NotifyUser notifyUser;
    private final ForgetSubject forget;
    private final PostReader posts;

    public TellOfComments(NotifyUser notifyUser, ForgetSubject forget, PostReader posts) {
        this.notifyUser = notifyUser;
        this.forget = forget;
        this.posts = posts;
    }

    /** @param answered who said what the comment replies to, if anybody did and still stands to it */
    void said(Viewer actor, UserId author, Comment comment, @Nullable UserId answered) {
        List<Notice> notices = new ArrayList<>(answers(author, comment, answered));
        notices.addAll(mentions(actor, comment).in(comment, names(comment), recipients(notices)));
        notifyUser.handle(actor, notices);
    }

    /** Who was mentioned before and still is has heard of it, and so has who is answered. */
    void changed(Viewer actor, UserId author, Comment old, Comment comment, @Nullable UserId answered) {
        MentionNotices mentions = mentions(actor, comment);
        Set<UserId> heard = recipients(answers(author, comment, answered));
        notifyUser.change(
                actor,
                mentions.in(comment, without(names(old), names(comment)), heard),
                mentions.in(comment, without(names(comment), names(old)), heard));
    }

    void unsaid(Comment comment) {
        forget.handle(Subject.ofComment(comment.post().value(), comment.id().value()));
    }

    private MentionNotices mentions(Viewer actor, Comment comment) {
        return new MentionNotices(posts, actor, comment.post());
    }

    private static Set<UserId> recipients(List<Notice> notices) {
        return notices.stream().map(Notice::recipient).collect(Collectors.toSet());
    }

    /** Whose comment is answered on their own post hears of it once. */
    private List<Notice> answers(UserId author, Comment comment, @Nullable UserId answered) {
        UUID post = comment.post().value();
        UUID id = comment.id().value();
        List<Notice> notices = new ArrayList<>();
        if (answered != null && maySee(answered, comment.post())) notices.add(Notice.replied(answered, post, id));
        if (!author.equals(answered)) notices.add(Notice.commented(author, post, id));
        return notices;
    }

    private boolean maySee(UserId person, PostId post) {
        return posts.one(Viewer.of(person), post).isPresent();
    }
}
