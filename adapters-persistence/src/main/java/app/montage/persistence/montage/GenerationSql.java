package app.montage.persistence.montage;

import app.montage.application.montage.NewGeneration;
import app.montage.application.montage.StoredMontage;
import app.montage.domain.montage.Candidate;
import app.montage.domain.montage.Pick;
import app.montage.domain.montage.Terms;
import app.montage.persistence.moment.WidgetJson;
import app.montage.persistence.shared.CopyRows;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes generations, many in each statement. What an item shows of its moment, and to whom, is what the candidates said;
 * the lock on the owner keeps it true until the transaction ends.
 */
@Singleton
final class GenerationSql {
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
            montage.montage_items (user_id, montage_id, generation, position, id, source_kind, source_id, widget_index,
              visibility, widget_type, widget_metadata, created_at, pick_rank, relevance, coverage, redundancy, terms)""";

    private final Sql sql;

    GenerationSql(Sql sql) {
        this.sql = sql;
    }

    void show(List<NewGeneration> made) {
        sql.update(HEADS, heads(made));
        sql.update(FORGET_OLDER, keys(made));
        CopyRows items = new CopyRows(ITEMS);
        for (NewGeneration each : made) add(each, items);
        sql.on("generation items", items::send);
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

    private static void add(NewGeneration made, CopyRows items) {
        int next = 0;
        for (Pick pick : made.draft().picks()) {
            Candidate it = pick.candidate();
            items.row()
                    .add(made.owner().value())
                    .add(made.montage().id().value())
                    .add(made.montage().generation())
                    .add(pick.position())
                    .add(made.itemIds()[next++])
                    .add(it.moment().kind().name())
                    .add(it.moment().sourceId())
                    .add((short) it.widgetIndex())
                    .add((short) it.visibility().ordinal())
                    .add((short) it.widgetType().ordinal())
                    .json(WidgetJson.element(it.widgets(), it.widgetIndex()))
                    .add(it.occurredAt())
                    .add(pick.rank())
                    .add(pick.relevance())
                    .add(pick.coverage())
                    .add(pick.redundancy())
                    .add(terms(pick.terms()));
        }
    }

    /** In the order of {@link ExplanationRows}. */
    private static double[] terms(Terms it) {
        return new double[] {
            it.recency(), it.interest(), it.content(), it.engagement(), it.rarity(), it.anniversary(), it.favourite()
        };
    }

    private static <T> UUID[] uuids(List<T> all, Function<T, UUID> id) {
        return all.stream().map(id).toArray(UUID[]::new);
    }

    private static <T> String[] texts(List<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}
