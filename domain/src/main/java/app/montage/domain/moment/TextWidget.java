package app.montage.domain.moment;

import java.util.List;

/** Something the person wrote. */
public record TextWidget(Prose text) implements Widget {
    private static final double ENOUGH = 140;

    @Override
    public WidgetType type() {
        return WidgetType.TEXT;
    }

    @Override
    public ContentType contentType() {
        return ContentType.TEXT;
    }

    @Override
    public double quality() {
        return Math.min(1, text.length() / ENOUGH);
    }

    @Override
    public List<String> texts() {
        return List.of(text.value());
    }
}
