package app.montage.persistence.montage;

import app.montage.application.moment.WidgetView;
import app.montage.application.montage.ItemCursor;
import app.montage.application.montage.ItemsRequest;
import app.montage.application.montage.MontageItemView;
import app.montage.application.montage.MontageItemsView;
import app.montage.application.montage.MontageView;
import app.montage.application.shared.CursorExpiredException;
import app.montage.application.shared.Page;
import app.montage.domain.moment.MomentKey;
import app.montage.domain.moment.MomentKind;
import app.montage.domain.moment.WidgetType;
import app.montage.domain.montage.MontageId;
import app.montage.domain.montage.MontageItemKey;
import app.montage.domain.montage.MontageKey;
import app.montage.domain.shared.InvalidValue;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts montages together from rows of a montage and one of its items each, those of a montage side by side. */
final class MontageRows {
    private final @Nullable ItemsRequest request;
    private final Instant now;
    private final List<MontageView> montages = new ArrayList<>();

    private @Nullable MontageView current;
    private long generation;
    private boolean superseded;
    private List<MontageItemView> items = new ArrayList<>();

    MontageRows(@Nullable ItemsRequest request, Instant now) {
        this.request = request;
        this.now = now;
    }

    /** Takes in the next row. */
    boolean add(Row row) throws SQLException {
        MontageKey key = new MontageKey(row.id("user_id", UserId::new), row.id("montage_id", MontageId::new));
        if (current == null || !current.id().equals(key)) begin(row, key);
        if (request != null && !row.isNull("id")) items.add(item(row, key, request, items.size()));
        return true;
    }

    List<MontageView> all() {
        end();
        return montages;
    }

    private void begin(Row row, MontageKey key) throws SQLException {
        end();
        Instant expiresAt = row.time("expires_at");
        current = new MontageView(
                key,
                row.textOrNull("interest"),
                row.time("generated_at"),
                expiresAt,
                !expiresAt.isAfter(now),
                null,
                null);
        generation = row.bigint("shown_generation");
        superseded = false;
        if (request != null) check(request.page().cursor(), key, row.bigint("oldest_generation"));
    }

    private void check(@Nullable ItemCursor cursor, MontageKey key, long oldest) {
        if (cursor == null) return;
        checkCursor(cursor, key.id(), oldest, generation);
        superseded = cursor.generation() < generation;
        generation = cursor.generation();
    }

    static void checkCursor(ItemCursor cursor, MontageId montage, long oldest, long shown) {
        if (!cursor.isOf(montage) || cursor.generation() > shown)
            throw new InvalidValue("The cursor is not one of this list.");
        if (cursor.generation() < oldest) throw new CursorExpiredException();
    }

    private void end() {
        MontageView montage = current;
        if (montage == null) return;
        if (request == null) {
            montages.add(montage);
        } else {
            Page<MontageItemView> page = Page.of(request.page(), items);
            montages.add(montage.with(new MontageItemsView(montage.id(), request, generation, superseded, page)));
        }
        current = null;
        items = new ArrayList<>();
    }

    private static MontageItemView item(Row row, MontageKey key, ItemsRequest request, int index) throws SQLException {
        return item(row, key, MontageSql.counts(request) ? row.integer("rank") : rank(request, index));
    }

    /** The cursor's own rank, and as many further as the walk has come. */
    private static int rank(ItemsRequest request, int index) {
        ItemCursor cursor = request.page().cursor();
        if (cursor == null) return index;
        return request.page().backward() ? Math.max(0, cursor.rank() - 1 - index) : cursor.rank() + 1 + index;
    }

    static MontageItemView item(Row row, MontageKey key, int rank) throws SQLException {
        ItemCursor cursor = new ItemCursor(
                ItemCursor.fingerprint(key.id()), row.bigint("generation"), row.integer("position"), rank);
        return new MontageItemView(
                new MontageItemKey(key, row.uuid("id")),
                cursor,
                rank,
                row.time("created_at"),
                new WidgetView(row.text("widget_metadata")),
                new MomentKey(row.one("source_kind", MomentKind.class), row.uuid("source_id")));
    }

    /** As the columns keep them; all where none are named. */
    static short[] ordinals(Set<WidgetType> types) {
        Collection<WidgetType> named = types.isEmpty() ? EnumSet.allOf(WidgetType.class) : types;
        short[] ordinals = new short[named.size()];
        int i = 0;
        for (WidgetType type : named) ordinals[i++] = (short) type.ordinal();
        return ordinals;
    }
}
