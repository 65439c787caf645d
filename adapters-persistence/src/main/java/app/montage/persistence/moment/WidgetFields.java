package app.montage.persistence.moment;

import app.montage.domain.moment.Caption;
import app.montage.domain.moment.LinkWidget;
import app.montage.domain.moment.LocationWidget;
import app.montage.domain.moment.MediaWidget;
import app.montage.domain.moment.MimeType;
import app.montage.domain.moment.Pixels;
import app.montage.domain.moment.PlaceName;
import app.montage.domain.moment.Prose;
import app.montage.domain.moment.RatingWidget;
import app.montage.domain.moment.Seconds;
import app.montage.domain.moment.TextWidget;
import app.montage.domain.moment.Url;
import app.montage.domain.moment.Widget;
import app.montage.domain.moment.WidgetType;
import app.montage.domain.shared.Latitude;
import app.montage.domain.shared.Longitude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Objects;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** The fields of one widget's JSON object, in whatever order the database keeps them. */
final class WidgetFields {
    private @Nullable String type;
    private @Nullable String url;
    private @Nullable String mimeType;
    private @Nullable String words;
    private @Nullable Integer width;
    private @Nullable Integer height;
    private @Nullable Double durationSeconds;
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private @Nullable Double value;
    private @Nullable Double scale;

    private WidgetFields() {}

    /** Reads the object that the parser stands at the start of. */
    static WidgetFields read(JsonParser parser) throws IOException {
        WidgetFields fields = new WidgetFields();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, parser);
        }
        return fields;
    }

    private void put(String name, JsonParser parser) throws IOException {
        switch (name) {
            case "type" -> type = parser.getText();
            case "url" -> url = parser.getText();
            case "mimeType" -> mimeType = parser.getText();
            case "text", "caption", "name", "title" -> words = parser.getText();
            case "width" -> width = parser.getIntValue();
            case "height" -> height = parser.getIntValue();
            case "durationSeconds" -> durationSeconds = parser.getDoubleValue();
            case "latitude" -> latitude = parser.getDoubleValue();
            case "longitude" -> longitude = parser.getDoubleValue();
            case "value" -> value = parser.getDoubleValue();
            case "scale" -> scale = parser.getDoubleValue();
            default -> parser.skipChildren();
        }
    }

    Widget widget() {
        return switch (WidgetType.valueOf(known(type))) {
            case MEDIA ->
                new MediaWidget(
                        new Url(known(url)),
                        new MimeType(known(mimeType)),
                        width == null ? null : new Pixels(width),
                        height == null ? null : new Pixels(height),
                        maybe(durationSeconds, Seconds::new),
                        caption());
            case TEXT -> new TextWidget(new Prose(known(words)));
            case LOCATION ->
                new LocationWidget(
                        new PlaceName(known(words)), maybe(latitude, Latitude::new), maybe(longitude, Longitude::new));
            case LINK -> new LinkWidget(new Url(known(url)), caption());
            case RATING -> new RatingWidget(known(value), known(scale));
        };
    }

    private @Nullable Caption caption() {
        return words == null ? null : new Caption(words);
    }

    private static <T> T known(@Nullable T field) {
        return Objects.requireNonNull(field, "a widget without a field it must have");
    }

    private static <T> @Nullable T maybe(@Nullable Double field, DoubleFunction<T> value) {
        return field == null ? null : value.apply(field);
    }
}
