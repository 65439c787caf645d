package app.montage.application.montage;

import app.montage.application.shared.PageRequest;
import app.montage.domain.moment.WidgetType;
import java.util.Set;

/**
 * Which items of a montage to tell.
 *
 * @param types only widgets of these types; empty for all
 */
public record ItemsRequest(PageRequest<ItemCursor> page, Set<WidgetType> types) {}
