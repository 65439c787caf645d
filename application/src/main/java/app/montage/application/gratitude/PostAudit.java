package app.montage.application.gratitude;

import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.gratitude.Comment;
import app.montage.domain.gratitude.Deed;
import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostId;
import org.jspecify.annotations.Nullable;

/** What the audit log tells of posts: for whom to see, and of what they are about only that it changed. */
final class PostAudit {
    private PostAudit() {}

    static AuditEntry created(Post it) {
        return of("createPost", it.id()).changed("visibility", null, it.visibility());
    }

    static AuditEntry updated(Post old, Post it) {
        return of("updatePost", it.id())
                .changed("visibility", old.visibility(), it.visibility())
                .changed("postType", old.type(), it.type())
                .changedUntold("title", old.title(), it.title())
                .changedUntold("content", old.content(), it.content())
                .changedUntold("location", old.location(), it.location())
                .changedUntold("pictures", old.pictures(), it.pictures());
    }

    static AuditEntry deleted(Post it) {
        return of("deletePost", it.id()).changed("visibility", it.visibility(), null);
    }

    static AuditEntry moderated(String mutation, Post old, Post it) {
        return AuditEntry.of(Severity.HIGH, mutation, new Thing("Post", it.id().value()))
                .changed("reason", reason(old), reason(it));
    }

    private static @Nullable String reason(Post it) {
        return it.hiding() == null ? null : it.hiding().reason().value();
    }

    static AuditEntry done(String mutation, PostId post, Deed deed) {
        return of(mutation, post).changed("emoji", null, code(deed));
    }

    static AuditEntry undone(String mutation, PostId post, Deed deed) {
        return of(mutation, post).changed("emoji", code(deed), null);
    }

    private static @Nullable String code(Deed deed) {
        return deed.emoji() == null ? null : deed.emoji().value();
    }

    static AuditEntry of(String mutation, Comment comment) {
        return AuditEntry.of(
                Severity.LOW, mutation, new Thing("Comment", comment.id().value()));
    }

    private static AuditEntry of(String mutation, PostId post) {
        return AuditEntry.of(Severity.LOW, mutation, new Thing("Post", post.value()));
    }
}
