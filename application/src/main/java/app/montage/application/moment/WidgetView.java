package app.montage.application.moment;

/**
 * A widget as shown. It is kept as it will be told, so that nobody takes it apart and puts it together again on the way.
 *
 * @param json a flat JSON object: its {@code type}, and what is known of it by the names that the API has for it
 */
public record WidgetView(String json) {}
