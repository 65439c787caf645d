package app.montage.persistence.notification;

import app.montage.application.notification.Inboxes;
import app.montage.domain.notification.Batch;
import app.montage.domain.notification.Notification;
import app.montage.domain.notification.NotificationType;
import app.montage.domain.notification.Paths;
import app.montage.domain.notification.Repeat;
import app.montage.domain.notification.Step;
import app.montage.domain.notification.Subject;
import app.montage.domain.notification.Wording;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the statements of {@link InboxSql} are told of notifications and batches. */
final class StepParams {
    private StepParams() {}

    /** What is no news and stands alone stands again where it stood. */
    static Params of(Step step, Inboxes.Telling telling) {
        Notification told = step.notification();
        Repeat again = step instanceof Step.Alone ? telling.repeat() : null;
        NotificationType type = told.type();
        Params params = Params.of("id", told.id())
                .and("owner", told.recipient())
                .and("type", type)
                .and("severity", type.severity())
                .and("category", type.category())
                .and("priority", type.priority())
                .and("title", type.title())
                .and("message", Wording.nameless(type, told.actor() == null ? 0 : 1))
                .and("path", Paths.of(told))
                .and("actor", told.actor())
                .and("key", told.key())
                .and("now", telling.now())
                .and("at", again == null ? told.at() : again.toldAt())
                .and("readAt", again == null ? null : again.readAt())
                .and("quiet", telling.repeat() != null)
                .and("expires", telling.expiresAt());
        return subject(params, told.subject());
    }

    static Params subject(Params params, Subject subject) {
        return params.and("post", text(subject.post()))
                .and("comment", text(subject.comment()))
                .and("emoji", subject.emojiCode());
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    static Params batch(Params params, Batch batch) {
        return params.and("parent", batch.id())
                .and("count", batch.count())
                .and("people", batch.people())
                .and("latest", batch.latest().stream().map(UserId::value).toArray(UUID[]::new))
                .and("batchMessage", Wording.nameless(batch.type(), batch.people()));
    }

    static Params gather(Params params, Batch batch, List<Notification> earlier, Notification next, Instant now) {
        return batch(params, batch)
                .and("batchType", batch.type())
                .and("batchTitle", batch.type().title())
                .and("batchKey", batch.key())
                .and("batchPath", Paths.of(batch, next))
                .and("whole", !batch.key().isOverflow())
                .and("open", batch.isOpen(now))
                .and("earlier", earlier.isEmpty() ? null : earlier.getFirst().id());
    }
}
