package app.montage.stories;

import app.montage.domain.account.MontageAudience;
import app.montage.domain.account.Relation;
import app.montage.domain.account.Standing;
import app.montage.domain.moment.Clearance;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may see what, found out the long way: all items of a montage one by one, each asked of the rule in Java. */
record Oracle(World world) {
    private static final String ITEMS = """
            SELECT i.id, c.visibility FROM montage.user_montages m
            JOIN montage.montage_items i
              ON i.user_id = m.user_id AND i.montage_id = m.id AND i.generation = m.generation
            JOIN checkin.checkins c ON c.id = i.source_id AND c.deleted_at IS NULL
            WHERE m.user_id = :owner AND m.interest IS NOT DISTINCT FROM CAST(:interest AS text)
              AND NOT EXISTS (SELECT FROM montage.montage_preferences p
                WHERE p.user_id = i.user_id AND p.source_id = i.source_id AND p.widget_index = i.widget_index
                  AND p.preference = 'HIDDEN')
            ORDER BY i.position""";

    private static final String PERSON = "SELECT is_private, montage_audience FROM account.users WHERE id = :id";

    private static final String BETWEEN = """
            SELECT follower_id, status FROM account.follows
            WHERE (follower_id = :one AND followed_id = :other) OR (follower_id = :other AND followed_id = :one)""";

    private record Owner(Standing standing, MontageAudience audience) {}

    private record Tie(UUID follower, String status) {}

    private record Item(UUID id, Visibility visibility) {}

    List<UUID> items(@Nullable UserId viewer, UserId owner, @Nullable String interest) {
        Owner person =
                world.sql().one(PERSON, Params.of("id", owner), Oracle::owner).orElseThrow();
        Clearance clearance = Clearance.of(viewer, owner, person.standing(), relation(viewer, owner));
        if (!opens(person.audience(), clearance)) return List.of();
        return world.sql().list(ITEMS, Params.of("owner", owner).and("interest", interest), Oracle::item).stream()
                .filter(it -> clearance.admits(it.visibility()))
                .map(Item::id)
                .toList();
    }

    private Relation relation(@Nullable UserId viewer, UserId owner) {
        if (viewer == null) return Relation.NONE;
        List<Tie> ties = world.sql().list(BETWEEN, Params.of("one", viewer).and("other", owner), Oracle::tie);
        return new Relation(
                ties.contains(new Tie(viewer.value(), "ACTIVE")),
                ties.contains(new Tie(owner.value(), "ACTIVE")),
                ties.stream().anyMatch(it -> it.status().equals("BLOCKED")));
    }

    private static boolean opens(MontageAudience audience, Clearance clearance) {
        return switch (audience) {
            case ONLY_ME -> clearance == Clearance.ALL;
            case FRIENDS -> clearance == Clearance.ALL || clearance == Clearance.FRIENDS;
            case EVERYONE -> clearance != Clearance.NOTHING;
        };
    }

    private static Owner owner(Row row) throws SQLException {
        return new Owner(
                row.flag("is_private") ? Standing.PRIVATE : Standing.OPEN,
                row.one("montage_audience", MontageAudience.class));
    }

    private static Tie tie(Row row) throws SQLException {
        return new Tie(row.uuid("follower_id"), row.text("status"));
    }

    private static Item item(Row row) throws SQLException {
        return new Item(row.uuid("id"), Visibility.values()[row.integer("visibility")]);
    }
}
