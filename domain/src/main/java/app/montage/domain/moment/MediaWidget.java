package app.montage.domain.moment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A picture, a film or a sound. */
public record MediaWidget(
        Url url,
        MimeType mimeType,
        @Nullable Pixels width,
        @Nullable Pixels height,
        @Nullable Seconds durationSeconds,
        @Nullable Caption caption)
        implements Widget {
    private static final int SMALL = 720;
    private static final double LEAST = 0.2;

    @Override
    public WidgetType type() {
        return WidgetType.MEDIA;
    }

    @Override
    public ContentType contentType() {
        return mimeType.contentType();
    }

    @Override
    public double quality() {
        double withoutCaption = caption == null ? 0.5 : 0;
        return Math.max(LEAST, 1 - withoutCaption - (isSmall() ? 0.3 : 0));
    }

    @Override
    public List<String> texts() {
        return caption == null ? List.of() : List.of(caption.value());
    }

    private boolean isSmall() {
        return (width != null && width.value() < SMALL) || (height != null && height.value() < SMALL);
    }
}
