package app.montage.domain.checkin;

import static app.montage.domain.checkin.CheckinRefusal.IN_THE_FUTURE;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.domain.moment.LocationWidget;
import app.montage.domain.moment.Moment;
import app.montage.domain.moment.MomentKey;
import app.montage.domain.moment.MomentKind;
import app.montage.domain.moment.Place;
import app.montage.domain.moment.Visibility;
import app.montage.domain.moment.Widget;
import app.montage.domain.moment.Words;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something a person recorded of their life: when, where, and widgets to show (MON-14). */
public record Checkin(
        CheckinId id,
        UserId owner,
        Instant occurredAt,
        ContentLabel contentType,
        @Nullable LocationName location,
        Tags tags,
        Visibility visibility,
        Widgets widgets,
        Instant createdAt,
        Instant updatedAt) {
    private static final Duration FARTHEST_AHEAD = Duration.ofHours(24);

    /** The check-in, where it could have been recorded at the time it was last changed. */
    public Result<Checkin> checked() {
        return occurredAt.isAfter(updatedAt.plus(FARTHEST_AHEAD)) ? refused(IN_THE_FUTURE) : ok(this);
    }

    public MomentKey key() {
        return new MomentKey(MomentKind.CHECKIN, id.value());
    }

    /** What the content spine knows of it. */
    public Moment moment() {
        return new Moment(
                key(),
                owner,
                occurredAt,
                visibility,
                true,
                tags.values(),
                words(),
                place(),
                widgets.values(),
                updatedAt);
    }

    private String words() {
        List<String> texts = new ArrayList<>(widgets.values().stream()
                .map(Widget::texts)
                .flatMap(List::stream)
                .toList());
        if (location != null) texts.add(location.value());
        return Words.of(texts);
    }

    private @Nullable Place place() {
        return widgets.values().stream()
                .filter(LocationWidget.class::isInstance)
                .map(widget -> ((LocationWidget) widget).place())
                .findFirst()
                .orElse(location == null ? null : Place.named(location.value()));
    }
}
