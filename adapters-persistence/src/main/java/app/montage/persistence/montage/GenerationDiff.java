package app.montage.persistence.montage;

import app.montage.application.montage.MontageReader;
import app.montage.application.montage.MontageRefreshedView;
import app.montage.application.montage.MontageSettings;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.UserId;
import app.montage.persistence.account.ClearanceSql;
import app.montage.persistence.shared.Look;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks whether one montage has a newer generation than was told last, and how the two differ for one viewer. */
final class GenerationDiff implements Look<MontageRefreshedView> {
    private static final String VISIBLE = """
            (SELECT source_kind, source_id, widget_index, row_number() OVER (ORDER BY position) AS rank
             FROM montage.montage_items
             WHERE user_id = m.user_id AND montage_id = m.id AND generation = %s AND visibility >= clearance.level)""";

    private static final String DIFF = """
            /* montage refreshed */
            SELECT m.generation, diff.entered, diff.gone, diff.moved
            FROM montage.user_montages m, """ + ClearanceSql.of("m.user_id") + """
            , LATERAL (
              SELECT count(*) FILTER (WHERE b.rank IS NULL) AS entered, count(*) FILTER (WHERE n.rank IS NULL) AS gone,
                count(*) FILTER (WHERE b.rank <> n.rank) AS moved
              FROM """ + VISIBLE.formatted(":last")
            + " b FULL JOIN " + VISIBLE.formatted("m.generation") + """
             n USING (source_kind, source_id, widget_index)) AS diff
            WHERE m.user_id = :owner AND m.generation > :last AND clearance.level <= clearance.audience
              AND m.expires_at > :shownAfter AND %s""";

    private static final String GENERAL = DIFF.formatted("m.interest IS NULL");
    private static final String OF_INTEREST = DIFF.formatted("m.interest = :interest");

    private final Sql sql;
    private final MontageReader montages;
    private final Clock clock;
    private final MontageSettings settings;
    private final Viewer viewer;
    private final UserId owner;
    private final @Nullable String interest;
    private long last;

    GenerationDiff(
            Sql sql,
            MontageReader montages,
            Clock clock,
            MontageSettings settings,
            Viewer viewer,
            UserId owner,
            @Nullable String interest) {
        this.sql = sql;
        this.montages = montages;
        this.clock = clock;
        this.settings = settings;
        this.viewer = viewer;
        this.owner = owner;
        this.interest = interest;
    }

    private record Counts(long generation, int entered, int left, int moved) {}

    @Override
    public Optional<MontageRefreshedView> next(boolean first) {
        Params params = Params.of("viewer", viewer.user())
                .and("owner", owner)
                .and("interest", interest)
                .and("last", last)
                .and("shownAfter", clock.instant().minus(settings.grace()));
        Optional<Counts> counts = sql.one(
                interest == null ? GENERAL : OF_INTEREST,
                params,
                row -> new Counts(
                        row.bigint("generation"), row.integer("entered"), row.integer("gone"), row.integer("moved")));
        counts.ifPresent(it -> last = it.generation());
        if (first) return Optional.empty();
        return counts.flatMap(it -> montages.one(viewer, owner, interest, null)
                .map(montage -> new MontageRefreshedView(montage, it.entered(), it.left(), it.moved())));
    }
}
