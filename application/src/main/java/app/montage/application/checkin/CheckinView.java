package app.montage.application.checkin;

import app.montage.application.moment.WidgetView;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A check-in as shown. */
public record CheckinView(
        CheckinId id,
        UserId owner,
        Instant occurredAt,
        String contentType,
        @Nullable String location,
        List<String> tags,
        Visibility visibility,
        List<WidgetView> widgets,
        Instant createdAt,
        Instant updatedAt) {}
