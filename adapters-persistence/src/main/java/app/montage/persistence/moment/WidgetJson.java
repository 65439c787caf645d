package app.montage.persistence.moment;

import app.montage.application.moment.WidgetView;
import app.montage.domain.moment.LinkWidget;
import app.montage.domain.moment.LocationWidget;
import app.montage.domain.moment.MediaWidget;
import app.montage.domain.moment.RatingWidget;
import app.montage.domain.moment.TextWidget;
import app.montage.domain.moment.Widget;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Widgets as the JSON that columns keep: an object with its type and what is known of it. */
public final class WidgetJson {
    private static final JsonFactory JSON = new JsonFactory();

    private WidgetJson() {}

    public static String write(Widget widget) {
        return written(generator -> write(widget, generator));
    }

    public static String write(List<Widget> widgets) {
        return written(generator -> {
            generator.writeStartArray();
            for (Widget widget : widgets) write(widget, generator);
            generator.writeEndArray();
        });
    }

    public static List<Widget> list(String json) {
        List<Widget> widgets = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_OBJECT)
                widgets.add(WidgetFields.read(parser).widget());
            return widgets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The widgets of a list as they are shown. */
    public static List<WidgetView> views(String list) {
        List<WidgetView> views = new ArrayList<>();
        for (int start = list.indexOf('{'); start >= 0; ) {
            int end = end(list, start);
            views.add(new WidgetView(list.substring(start, end)));
            start = list.indexOf('{', end);
        }
        return views;
    }

    /** The text of one of a list's widgets, as it stands in the list's text. */
    public static String element(String list, int index) {
        int start = list.indexOf('{');
        for (int left = index; start >= 0; left--) {
            int end = end(list, start);
            if (left == 0) return list.substring(start, end);
            start = list.indexOf('{', end);
        }
        throw new IllegalArgumentException("No widget " + index + " in " + list);
    }

    /** Behind the object that starts here. */
    private static int end(String text, int start) {
        int depth = 0;
        for (int at = start; ; at++) {
            switch (text.charAt(at)) {
                case '"' -> at = endOfString(text, at);
                case '{' -> depth++;
                case '}' -> {
                    if (--depth == 0) return at + 1;
                }
                default -> {} // between what counts
            }
        }
    }

    private static int endOfString(String text, int start) {
        int end = text.indexOf('"', start + 1);
        while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
        return end;
    }

    /** Whether an odd number of backslashes stands before. */
    private static boolean isEscaped(String text, int at) {
        int first = at;
        while (text.charAt(first - 1) == '\\') first--;
        return (at - first) % 2 == 1;
    }

    private interface Writing {
        void to(JsonGenerator generator) throws IOException;
    }

    private static String written(Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            writing.to(generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(Widget widget, JsonGenerator generator) throws IOException {
        generator.writeStartObject();
        generator.writeStringField("type", widget.type().name());
        switch (widget) {
            case MediaWidget media -> write(media, generator);
            case TextWidget text ->
                generator.writeStringField("text", text.text().value());
            case LocationWidget location -> write(location, generator);
            case LinkWidget link -> write(link, generator);
            case RatingWidget rating -> write(rating, generator);
        }
        generator.writeEndObject();
    }

    private static void write(MediaWidget media, JsonGenerator generator) throws IOException {
        generator.writeStringField("url", media.url().value());
        generator.writeStringField("mimeType", media.mimeType().value());
        if (media.width() != null)
            generator.writeNumberField("width", media.width().value());
        if (media.height() != null)
            generator.writeNumberField("height", media.height().value());
        if (media.durationSeconds() != null)
            generator.writeNumberField(
                    "durationSeconds", media.durationSeconds().value());
        if (media.caption() != null)
            generator.writeStringField("caption", media.caption().value());
    }

    private static void write(LocationWidget location, JsonGenerator generator) throws IOException {
        generator.writeStringField("name", location.name().value());
        if (location.latitude() == null || location.longitude() == null) return;
        generator.writeNumberField("latitude", location.latitude().value());
        generator.writeNumberField("longitude", location.longitude().value());
    }

    private static void write(LinkWidget link, JsonGenerator generator) throws IOException {
        generator.writeStringField("url", link.url().value());
        if (link.title() != null)
            generator.writeStringField("title", link.title().value());
    }

    private static void write(RatingWidget rating, JsonGenerator generator) throws IOException {
        generator.writeNumberField("value", rating.value());
        generator.writeNumberField("scale", rating.scale());
    }
}
