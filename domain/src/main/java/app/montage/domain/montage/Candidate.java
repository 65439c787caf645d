package app.montage.domain.montage;

import app.montage.domain.moment.ContentType;
import app.montage.domain.moment.MomentKey;
import app.montage.domain.moment.Place;
import app.montage.domain.moment.Visibility;
import app.montage.domain.moment.WidgetType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One widget of one moment that may enter a montage (scorer.md 8.2).
 *
 * @param widgetIndex which of its moment's widgets, from 0
 * @param ready false while its media are still being worked on
 * @param quality how well it shows what it shows, from 0 to 1 (scorer.md 8.4, "content")
 * @param tags the moment's tags, normalised
 * @param text the moment's words, normalised, one space before and after each
 * @param engagement hearts + 1.5 reactions + 2 comments + 4 shares (P-10)
 * @param seen on how many of the {@link ShownDays} its owner was shown it
 * @param perceptualHash 64 bits by which near-duplicates are known, if it has any
 * @param contentHash SHA-256 of the media file in hexadecimal, if it has any
 * @param widgets the moment's widgets as they are kept, for whoever shows them; no rule looks into them
 */
public record Candidate(
        MomentKey moment,
        int widgetIndex,
        Instant occurredAt,
        Instant updatedAt,
        Visibility visibility,
        boolean ready,
        WidgetType widgetType,
        ContentType contentType,
        double quality,
        List<String> tags,
        String text,
        @Nullable Place place,
        double engagement,
        boolean favourite,
        int seen,
        Preference preference,
        @Nullable Long perceptualHash,
        @Nullable String contentHash,
        String widgets) {}
