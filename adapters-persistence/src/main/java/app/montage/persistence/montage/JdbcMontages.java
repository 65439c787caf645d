package app.montage.persistence.montage;

import static java.util.stream.Collectors.groupingBy;

import app.montage.application.montage.MontageOwner;
import app.montage.application.montage.Montages;
import app.montage.application.montage.NewGeneration;
import app.montage.application.montage.StoredMontage;
import app.montage.domain.account.Interest;
import app.montage.domain.moment.MomentKey;
import app.montage.domain.moment.MomentKind;
import app.montage.domain.moment.Visibility;
import app.montage.domain.moment.WidgetKey;
import app.montage.domain.moment.WidgetMoves;
import app.montage.domain.montage.Candidate;
import app.montage.domain.montage.MontageId;
import app.montage.domain.montage.MontageKey;
import app.montage.domain.montage.ShownDays;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Montages as they are kept and made, many people's in each statement. */
@Singleton
final class JdbcMontages implements Montages {
    private static final String REMEMBER = """
            /* montage owners */ INSERT INTO montage.montage_owners (user_id)
            SELECT u.id FROM account.users u WHERE u.id = ANY (:ids)
            ON CONFLICT DO NOTHING""";

    private static final String LOCK = """
            /* montage lock */ SELECT user_id FROM montage.montage_owners
            WHERE user_id = ANY (:ids) ORDER BY user_id FOR UPDATE""";

    /** A statement after the lock, so that it sees what those committed who held the lock before. */
    private static final String OWNERS = """
            /* montage inputs */
            SELECT o.user_id, o.input_version, u.montage_consent, u.time_zone,
              ARRAY(SELECT jsonb_array_elements_text(u.interests)) AS interests,
              (SELECT max(e.day) FROM montage.montage_exposures e
               WHERE e.user_id = o.user_id AND e.day >= :first AND e.day < :today) AS last_shown
            FROM montage.montage_owners o JOIN account.users u ON u.id = o.user_id
            WHERE o.user_id = ANY (:ids) AND u.active AND u.deleted_at IS NULL
            ORDER BY o.user_id""";

    private static final String STORED = """
            /* montage heads */
            SELECT user_id, id, interest, generation, generated_at, input_version, recipe, input_digest, next_change_at
            FROM montage.user_montages WHERE user_id = ANY (:ids)""";

    private static final String NEXT = """
            /* montage next changes */
            SELECT owner_id, min(next) AS next FROM (
              SELECT owner_id, min(occurred_at) AS next FROM moment.moments
              WHERE owner_id = ANY (:ids) AND deleted_at IS NULL AND occurred_at > :asOf GROUP BY owner_id
              UNION ALL
              SELECT user_id, CAST(min(day) + :leaving AS timestamp) AT TIME ZONE 'UTC' FROM montage.montage_exposures
              WHERE user_id = ANY (:ids) AND day >= :first GROUP BY user_id) AS all_of_them
            GROUP BY owner_id""";

    private static final String EXTEND = """
            /* montage extend */
            UPDATE montage.user_montages m
            SET expires_at = :expiresAt, input_version = k.input_version, next_change_at = k.next_change_at
            FROM unnest(:owners, :ids, :versions, CAST(:nextChanges AS timestamptz[]))
              AS k (user_id, id, input_version, next_change_at)
            WHERE m.user_id = k.user_id AND m.id = k.id""";

    private static final String REMOVE = """
            /* montage remove */ DELETE FROM montage.user_montages m USING unnest(:owners, :ids) AS k (user_id, id)
            WHERE m.user_id = k.user_id AND m.id = k.id""";

    private static final String FORGET_SUPERSEDED = """
            /* montage superseded */
            WITH shown AS (
              UPDATE montage.user_montages SET oldest_generation = generation
              WHERE oldest_generation < generation AND generated_at < :superseded
              RETURNING user_id, id, generation)
            DELETE FROM montage.montage_items i USING shown
            WHERE i.user_id = shown.user_id AND i.montage_id = shown.id AND i.generation < shown.generation""";

    private static final String FORGET_EXPIRED = """
            /* montage expired */ DELETE FROM montage.user_montages WHERE expires_at < :expired""";

    private final Sql sql;
    private final CandidateSql candidates;
    private final GenerationSql generations;
    private final ItemSql items;
    private final ExposureSql exposures;

    JdbcMontages(Sql sql, CandidateSql candidates, GenerationSql generations, ItemSql items, ExposureSql exposures) {
        this.sql = sql;
        this.candidates = candidates;
        this.generations = generations;
        this.items = items;
        this.exposures = exposures;
    }

    @Override
    public void lock(Collection<UserId> owners) {
        Params ids = Params.of("ids", uuids(owners.stream().map(UserId::value)));
        sql.update(REMEMBER, ids);
        sql.list(LOCK, ids, row -> row.uuid("user_id"));
    }

    @Override
    public List<MontageOwner> owners(Collection<UserId> owners, Instant now) {
        ShownDays days = ShownDays.before(now);
        Params ids = Params.of("ids", uuids(owners.stream().map(UserId::value)))
                .and("first", days.first())
                .and("today", days.today());
        Map<UUID, List<Stored>> stored =
                sql.list(STORED, ids, JdbcMontages::stored).stream().collect(groupingBy(Stored::owner));
        return sql.list(OWNERS, ids, row -> owner(row, stored.getOrDefault(row.uuid("user_id"), List.of())));
    }

    @Override
    public Map<UserId, List<Candidate>> candidates(Collection<UserId> owners, Instant asOf) {
        return candidates.of(owners, asOf);
    }

    @Override
    public Map<UserId, Instant> nextChanges(Collection<UserId> owners, Instant asOf) {
        Params params = Params.of("ids", uuids(owners.stream().map(UserId::value)))
                .and("asOf", asOf)
                .and("first", ShownDays.before(asOf).first())
                .and("leaving", ShownDays.DAYS + 1);
        Map<UserId, Instant> next = new HashMap<>();
        sql.list(NEXT, params, row -> next.put(row.id("owner_id", UserId::new), row.time("next")));
        return next;
    }

    @Override
    public void extend(List<Kept> montages, Instant expiresAt) {
        sql.update(
                EXTEND,
                keys(montages.stream().map(Kept::montage).toList())
                        .and(
                                "versions",
                                montages.stream().mapToLong(Kept::inputVersion).toArray())
                        .and(
                                "nextChanges",
                                montages.stream()
                                        .map(it -> text(it.nextChangeAt()))
                                        .toArray(String[]::new))
                        .and("expiresAt", expiresAt));
    }

    @Override
    public void show(List<NewGeneration> made) {
        generations.show(made);
    }

    @Override
    public void remove(Collection<MontageKey> montages) {
        sql.update(REMOVE, keys(montages));
    }

    @Override
    public void moveWidgets(UserId owner, MomentKey moment, WidgetMoves moves) {
        items.moveWidgets(owner, moment, moves);
        exposures.moveWidgets(owner, moment, moves);
    }

    @Override
    public void setVisibility(UserId owner, MomentKey moment, @Nullable Visibility visibility) {
        items.setVisibility(owner, moment, visibility);
    }

    @Override
    public void setVisibility(UserId owner, WidgetKey widget) {
        items.setVisibility(owner, widget);
    }

    @Override
    public int cleanUp(Instant superseded, Instant expired) {
        int items = sql.update(FORGET_SUPERSEDED, Params.of("superseded", superseded));
        return items + sql.update(FORGET_EXPIRED, Params.of("expired", expired));
    }

    private record Stored(UUID owner, StoredMontage montage) {}

    private static Stored stored(Row row) throws SQLException {
        return new Stored(
                row.uuid("user_id"),
                new StoredMontage(
                        row.id("id", MontageId::new),
                        row.textOrNull("interest"),
                        row.bigint("generation"),
                        row.time("generated_at"),
                        row.bigint("input_version"),
                        row.integer("recipe"),
                        row.text("input_digest"),
                        row.timeOrNull("next_change_at")));
    }

    private static MontageOwner owner(Row row, List<Stored> stored) throws SQLException {
        String lastShown = row.textOrNull("last_shown");
        Set<MomentKind> consent =
                row.texts("montage_consent").stream().map(MomentKind::valueOf).collect(Collectors.toSet());
        return new MontageOwner(
                row.id("user_id", UserId::new),
                row.bigint("input_version"),
                row.texts("interests").stream().map(Interest::new).toList(),
                consent,
                ZoneId.of(row.text("time_zone")),
                lastShown == null ? null : LocalDate.parse(lastShown),
                stored.stream().map(Stored::montage).toList());
    }

    private static Params keys(Collection<MontageKey> montages) {
        return Params.of("owners", uuids(montages.stream().map(it -> it.owner().value())))
                .and("ids", uuids(montages.stream().map(it -> it.id().value())));
    }

    private static UUID[] uuids(Stream<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
