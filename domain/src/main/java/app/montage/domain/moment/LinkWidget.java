package app.montage.domain.moment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page elsewhere that the person wants to remember. */
public record LinkWidget(Url url, @Nullable Caption title) implements Widget {
    @Override
    public WidgetType type() {
        return WidgetType.LINK;
    }

    @Override
    public ContentType contentType() {
        return ContentType.OTHER;
    }

    @Override
    public double quality() {
        return 1;
    }

    @Override
    public List<String> texts() {
        return title == null ? List.of() : List.of(title.value());
    }
}
