package app.montage.persistence.montage;

import app.montage.application.montage.ItemsRequest;
import app.montage.application.montage.MontageEdition;
import app.montage.application.montage.MontageItemView;
import app.montage.application.montage.MontageReader;
import app.montage.application.montage.MontageSettings;
import app.montage.application.montage.MontageView;
import app.montage.application.montage.ScoreExplanationView;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.moment.WidgetType;
import app.montage.domain.montage.MontageId;
import app.montage.domain.montage.MontageItemKey;
import app.montage.domain.montage.MontageKey;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells of montages from the database; every method is one statement, whatever the depth of the page. */
@Singleton
@Named("database")
final class JdbcMontageReader implements MontageReader {
    private final Sql sql;
    private final Clock clock;
    private final MontageSettings settings;

    JdbcMontageReader(Sql sql, Clock clock, MontageSettings settings) {
        this.sql = sql;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public Optional<MontageView> one(
            Viewer viewer, UserId owner, @Nullable String interest, @Nullable ItemsRequest items) {
        String condition = interest == null ? MontageSql.GENERAL : MontageSql.OF_INTEREST;
        Params params = params(viewer).and("owner", owner);
        if (interest != null) params.and("interest", interest);
        return montages(MontageSql.montages("montage page", condition, items), params, items).stream()
                .findFirst();
    }

    @Override
    public Optional<MontageEdition> edition(Viewer viewer, UserId owner, @Nullable String interest) {
        return Optional.empty();
    }

    @Override
    public Page<MontageView> ofOwner(
            Viewer viewer, UserId owner, PageRequest<String> page, @Nullable ItemsRequest items) {
        Params params =
                params(viewer).and("owner", owner).and("place", page.cursor()).and("montages", page.size() + 1);
        return Page.of(page, montages(MontageSql.page(page, items), params, items));
    }

    @Override
    public int countOfOwner(Viewer viewer, UserId owner) {
        return sql.list(MontageSql.COUNT, params(viewer).and("owner", owner), row -> row.integer("montages"))
                .getFirst();
    }

    @Override
    public Map<MontageKey, MontageView> many(
            Viewer viewer, Collection<MontageKey> montages, @Nullable ItemsRequest items) {
        Map<MontageKey, MontageView> found = new LinkedHashMap<>();
        String text = MontageSql.montages("montages by id", MontageSql.BY_KEY, items);
        montages(text, keys(params(viewer), montages), items).forEach(it -> found.put(it.id(), it));
        return found;
    }

    @Override
    public Map<MontageKey, Integer> itemCounts(Viewer viewer, Collection<MontageKey> montages, Set<WidgetType> types) {
        Map<MontageKey, Integer> counts = new HashMap<>();
        Params params = keys(params(viewer), montages).and("types", MontageRows.ordinals(types));
        sql.list(MontageSql.ITEM_COUNTS, params, row -> counts.put(key(row), row.integer("items")));
        return counts;
    }

    @Override
    public List<MontageItemView> items(Viewer viewer, Collection<MontageItemKey> items) {
        return sql.list(
                MontageSql.ITEMS,
                itemKeys(params(viewer), items),
                row -> MontageRows.item(row, key(row), row.integer("rank")));
    }

    @Override
    public Map<MontageItemKey, ScoreExplanationView> explanations(Viewer viewer, Collection<MontageItemKey> items) {
        Map<MontageItemKey, ScoreExplanationView> explanations = new HashMap<>();
        sql.list(
                MontageSql.EXPLANATIONS,
                itemKeys(params(viewer), items),
                row -> explanations.put(new MontageItemKey(key(row), row.uuid("id")), ExplanationRows.of(row)));
        return explanations;
    }

    private List<MontageView> montages(String text, Params params, @Nullable ItemsRequest items) {
        MontageRows rows = new MontageRows(items, clock.instant());
        sql.list(text, MontageSql.with(params, items), rows::add);
        return rows.all();
    }

    private Params params(Viewer viewer) {
        Instant shownAfter = clock.instant().minus(settings.grace());
        return Params.of("viewer", viewer.user()).and("shownAfter", shownAfter);
    }

    private static MontageKey key(Row row) throws SQLException {
        return new MontageKey(row.id("user_id", UserId::new), row.id("montage_id", MontageId::new));
    }

    private static Params keys(Params params, Collection<MontageKey> montages) {
        return params.and("owners", uuids(montages, it -> it.owner().value()))
                .and("ids", uuids(montages, it -> it.id().value()));
    }

    private static Params itemKeys(Params params, Collection<MontageItemKey> items) {
        return keys(params, items.stream().map(MontageItemKey::montage).toList())
                .and("items", uuids(items, MontageItemKey::id));
    }

    private static <T> UUID[] uuids(Collection<T> all, Function<T, UUID> id) {
        return all.stream().map(id).toArray(UUID[]::new);
    }
}
