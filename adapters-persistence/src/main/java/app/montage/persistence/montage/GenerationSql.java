package app.montage.persistence.montage;

import app.montage.application.montage.NewGeneration;
import app.montage.application.montage.StoredMontage;
import app.montage.domain.montage.Pick;
import app.montage.domain.montage.Terms;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes generations, many in each statement. The widgets go from the spine to the items inside the database, and with
 * them the visibility of that moment: no copy of either travels through here and grows old on the way.
 */
@Singleton
final class GenerationSql {
    private static final int TERMS = 7;

    /** Who shows what from now on; the generation before stays for those who page through it. */
    private static final String HEADS = """
            /* generation heads */
            INSERT INTO montage.user_montages (user_id, id, interest, generation, oldest_generation, generated_at,
              expires_at, item_count, input_version, recipe, input_digest, next_change_at, generation_metadata)
            SELECT k.user_id, k.id, k.interest, k.generation, k.generation, :generatedAt, :expiresAt, k.item_count,
              k.input_version, :recipe, k.input_digest, k.next_change_at, CAST(k.metadata AS jsonb)
            FROM unnest(:owners, :montages, :interests, :generations, :counts, :versions, :digests,
                CAST(:nextChanges AS timestamptz[]), :metadata)
              AS k (user_id, id, interest, generation, item_count, input_version, input_digest, next_change_at, metadata)
            ON CONFLICT (user_id, interest) DO UPDATE SET
              generation = EXCLUDED.generation, oldest_generation = user_montages.generation,
              generated_at = EXCLUDED.generated_at, expires_at = EXCLUDED.expires_at,
              item_count = EXCLUDED.item_count, input_version = EXCLUDED.input_version, recipe = EXCLUDED.recipe,
              input_digest = EXCLUDED.input_digest, next_change_at = EXCLUDED.next_change_at,
              generation_metadata = EXCLUDED.generation_metadata""";

    private static final String FORGET_OLDER = """
            /* generation forget */
            DELETE FROM montage.montage_items i USING unnest(:owners, :montages, :generations) AS k (user_id, id, generation)
            WHERE i.user_id = k.user_id AND i.montage_id = k.id AND i.generation < k.generation - 1""";

    private static final String ITEMS = """
            /* generation items */
            INSERT INTO montage.montage_items (user_id, montage_id, generation, position, id, source_kind, source_id,
              widget_index, visibility, widget_type, widget_metadata, created_at, pick_rank, relevance, coverage,
              redundancy, terms)
            SELECT g.user_id, g.id, g.generation, k.position, k.id, m.kind, m.source_id, k.widget, m.visibility,
              m.widget_types[k.widget + 1], m.widgets -> k.widget, m.occurred_at, k.rank, k.relevance, k.coverage,
              k.redundancy, ARRAY[k.t1, k.t2, k.t3, k.t4, k.t5, k.t6, k.t7]
            FROM unnest(:of, :positions, :ids, :kinds, :sources, :widgets, :ranks, :relevance, :coverage, :redundancy,
                :term1, :term2, :term3, :term4, :term5, :term6, :term7)
              AS k (montage, position, id, kind, source, widget, rank, relevance, coverage, redundancy,
                t1, t2, t3, t4, t5, t6, t7)
            JOIN unnest(:owners, :montages, :generations) WITH ORDINALITY AS g (user_id, id, generation, montage)
              ON g.montage = k.montage
            JOIN moment.moments m ON m.owner_id = g.user_id AND m.kind = k.kind AND m.source_id = k.source""";

    private final Sql sql;

    GenerationSql(Sql sql) {
        this.sql = sql;
    }

    void show(List<NewGeneration> made) {
        sql.update(HEADS, heads(made));
        sql.update(FORGET_OLDER, keys(made));
        Params items = items(made);
        sql.update(ITEMS, items);
    }

    private static Params keys(List<NewGeneration> made) {
        return Params.of("owners", uuids(made, it -> it.owner().value()))
                .and("montages", uuids(made, it -> it.montage().id().value()))
                .and(
                        "generations",
                        made.stream().mapToLong(it -> it.montage().generation()).toArray());
    }

    private static Params heads(List<NewGeneration> made) {
        StoredMontage any = made.getFirst().montage();
        return keys(made)
                .and("generatedAt", any.generatedAt())
                .and("recipe", any.recipe())
                .and("expiresAt", made.getFirst().expiresAt())
                .and("interests", texts(made, NewGeneration::interest))
                .and(
                        "counts",
                        made.stream().mapToInt(it -> it.draft().picks().size()).toArray())
                .and(
                        "versions",
                        made.stream()
                                .mapToLong(it -> it.montage().inputVersion())
                                .toArray())
                .and("digests", texts(made, it -> it.montage().inputDigest()))
                .and(
                        "nextChanges",
                        texts(made, it -> JdbcMontages.text(it.montage().nextChangeAt())))
                .and("metadata", texts(made, MetadataJson::of));
    }

    private static Params items(List<NewGeneration> made) {
        int size = made.stream().mapToInt(it -> it.draft().picks().size()).sum();
        int[] of = new int[size];
        UUID[] ids = new UUID[size];
        Pick[] picks = new Pick[size];
        int next = 0;
        for (int montage = 0; montage < made.size(); montage++) {
            List<Pick> draft = made.get(montage).draft().picks();
            for (int i = 0; i < draft.size(); i++, next++) {
                of[next] = montage + 1;
                ids[next] = made.get(montage).itemIds()[i];
                picks[next] = draft.get(i);
            }
        }
        List<Pick> all = List.of(picks);
        Params params = keys(made)
                .and("of", of)
                .and("ids", ids)
                .and("positions", all.stream().mapToInt(Pick::position).toArray())
                .and("kinds", texts(all, it -> it.candidate().moment().kind().name()))
                .and("sources", uuids(all, it -> it.candidate().moment().sourceId()))
                .and(
                        "widgets",
                        all.stream()
                                .mapToInt(it -> it.candidate().widgetIndex())
                                .toArray())
                .and("ranks", all.stream().mapToInt(Pick::rank).toArray())
                .and("relevance", all.stream().mapToDouble(Pick::relevance).toArray())
                .and("coverage", all.stream().mapToDouble(Pick::coverage).toArray())
                .and("redundancy", all.stream().mapToDouble(Pick::redundancy).toArray());
        double[][] terms = terms(all);
        for (int i = 0; i < TERMS; i++) params.and("term" + (i + 1), terms[i]);
        return params;
    }

    /** Per term its values, in the order of {@link ExplanationRows}. */
    private static double[][] terms(List<Pick> picks) {
        double[][] terms = new double[TERMS][picks.size()];
        for (int i = 0; i < picks.size(); i++) {
            Terms it = picks.get(i).terms();
            terms[0][i] = it.recency();
            terms[1][i] = it.interest();
            terms[2][i] = it.content();
            terms[3][i] = it.engagement();
            terms[4][i] = it.rarity();
            terms[5][i] = it.anniversary();
            terms[6][i] = it.favourite();
        }
        return terms;
    }

    private static <T> UUID[] uuids(List<T> all, Function<T, UUID> id) {
        return all.stream().map(id).toArray(UUID[]::new);
    }

    private static <T> String[] texts(List<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}
