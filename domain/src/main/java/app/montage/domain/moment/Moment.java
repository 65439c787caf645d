package app.montage.domain.moment;

import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One showable thing of a person, from whatever context (model.md 4.4).
 *
 * @param ready false while its media are still being worked on
 * @param words what it says, as {@link Words} makes it
 */
public record Moment(
        MomentKey key,
        UserId owner,
        Instant occurredAt,
        Visibility visibility,
        boolean ready,
        List<Tag> tags,
        String words,
        @Nullable Place place,
        List<Widget> widgets,
        Instant updatedAt) {}
