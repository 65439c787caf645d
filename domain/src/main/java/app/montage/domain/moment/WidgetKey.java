package app.montage.domain.moment;

/**
 * Names a widget of a moment.
 *
 * @param index which of its moment's widgets, from 0
 */
public record WidgetKey(MomentKey moment, int index) {}
