package app.montage.application.gratitude;

import app.montage.application.shared.Viewer;
import app.montage.domain.account.Username;
import app.montage.domain.gratitude.Comment;
import app.montage.domain.gratitude.Mentions;
import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.notification.Notice;
import app.montage.domain.shared.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who is to be told of being mentioned: those of the names who may see the post themselves. */
record MentionNotices(PostReader posts, Viewer author, PostId post) {
    static Set<Username> names(Post it) {
        return Mentions.names(it.content().value());
    }

    static Set<Username> names(Comment it) {
        return Mentions.names(it.content().value());
    }

    static Set<Username> without(Set<Username> some, Set<Username> others) {
        Set<Username> left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }

    List<Notice> in(Set<Username> names) {
        return admitted(names).stream()
                .map(it -> Notice.mentioned(it, post.value()))
                .toList();
    }

    /** @param heard who hears of the comment anyway, and of one comment nobody hears twice */
    List<Notice> in(Comment comment, Set<Username> names, Set<UserId> heard) {
        return admitted(names).stream()
                .filter(it -> !heard.contains(it))
                .map(it -> Notice.mentioned(it, post.value(), comment.id().value()))
                .toList();
    }

    private Set<UserId> admitted(Set<Username> names) {
        return names.isEmpty() ? Set.of() : posts.admitted(author, post, names);
    }
}
