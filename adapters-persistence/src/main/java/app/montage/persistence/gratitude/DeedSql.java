package app.montage.persistence.gratitude;

import app.montage.domain.gratitude.Deed;
import app.montage.domain.gratitude.Deed.Kind;

/**
 * The statements that change what people have done with posts, and the post's counters and ranks with it: what was truly added or
 * removed is counted, on the post as it is once nobody else holds it, so that nothing is counted twice or lost. Weights stand in
 * {@code gratitude.engagement} alone.
 *
 * @param remove leaves {@code trend_rank} empty where too few digits of it are left, so that {@link #SUM} is to follow
 */
record DeedSql(String add, String remove) {
    private static final DeedSql HEART = of("heart", table(Kind.HEART), "hearts_count", "1, 0, 0");
    private static final DeedSql SHARE = of("share", table(Kind.SHARE), "shares_count", "0, 0, 1");
    private static final DeedSql REACTION = of("reaction", table(Kind.REACTION), "reactions_count", "0, 1, 0");

    /** The trend anew, of all that was done; in a transaction that has changed the post, so that nobody else does meanwhile. */
    static final String SUM = """
            /* sum up trend */
            UPDATE gratitude.posts SET trend_rank = gratitude.trend_of(id) WHERE id = :post""";

    static DeedSql of(Deed deed) {
        return switch (deed.kind()) {
            case HEART -> HEART;
            case REACTION -> REACTION;
            case SHARE -> SHARE;
        };
    }

    /** Of the facts, in the schema {@code gratitude}. */
    static String table(Kind kind) {
        return switch (kind) {
            case HEART -> "likes";
            case REACTION -> "emoji_reactions";
            case SHARE -> "shares";
        };
    }

    private static DeedSql of(String name, String table, String counter, String unit) {
        boolean coded = table.equals("emoji_reactions");
        return new DeedSql(add(name, table, counter, unit, coded), remove(name, table, counter, unit, coded));
    }

    private static String add(String name, String table, String counter, String unit, boolean coded) {
        return """
                /* add %1$s */
                WITH fact AS (
                  INSERT INTO gratitude.%2$s (id, user_id, post_id, created_at%5$s) VALUES (:id, :person, :post, :at%6$s)
                  ON CONFLICT (user_id, post_id%5$s) DO NOTHING RETURNING *),
                engager AS (
                  INSERT INTO gratitude.engagers AS e (post_id, user_id, deeds) SELECT post_id, user_id, 1 FROM fact
                  ON CONFLICT (post_id, user_id) DO UPDATE SET deeds = e.deeds + 1 RETURNING deeds)
                UPDATE gratitude.posts p SET %3$s = p.%3$s + 1,%7$s
                  engagers_count = p.engagers_count + CASE engager.deeds WHEN 1 THEN 1 ELSE 0 END,
                  feed_rank = gratitude.feed_rank(%8$s, p.created_at),
                  trend_rank = gratitude.trend_plus(p.trend_rank,
                    gratitude.trend(gratitude.engagement(%4$s), fact.created_at))
                FROM fact, engager WHERE p.id = fact.post_id
                RETURNING %9$s, false AS unsummed
                """.formatted(
                        name,
                        table,
                        counter,
                        unit,
                        coded ? ", emoji_code" : "",
                        coded ? ", :emoji" : "",
                        coded ? """

                                  reaction_counts = p.reaction_counts || jsonb_build_object(fact.emoji_code,
                                    coalesce(CAST(p.reaction_counts ->> fact.emoji_code AS integer), 0) + 1),""" : "",
                        counts(unit, "+"),
                        PostSql.COUNTED);
    }

    private static String remove(String name, String table, String counter, String unit, boolean coded) {
        return """
                /* remove %1$s */
                WITH fact AS (
                  DELETE FROM gratitude.%2$s WHERE user_id = :person AND post_id = :post%5$s RETURNING *),
                engager AS (
                  UPDATE gratitude.engagers e SET deeds = e.deeds - 1 FROM fact
                  WHERE e.post_id = fact.post_id AND e.user_id = fact.user_id RETURNING e.deeds)
                UPDATE gratitude.posts p SET %3$s = p.%3$s - 1,%6$s
                  engagers_count = p.engagers_count - CASE engager.deeds WHEN 0 THEN 1 ELSE 0 END,
                  feed_rank = gratitude.feed_rank(%7$s, p.created_at),
                  trend_rank = gratitude.trend_minus(p.trend_rank,
                    gratitude.trend(gratitude.engagement(%4$s), fact.created_at))
                FROM fact, engager WHERE p.id = fact.post_id
                RETURNING %8$s,
                  p.trend_rank IS NULL AND p.engagers_count > 0 AS unsummed
                """.formatted(
                        name,
                        table,
                        counter,
                        unit,
                        coded ? " AND emoji_code = :emoji" : "",
                        coded ? """

                                  reaction_counts = jsonb_strip_nulls(p.reaction_counts || jsonb_build_object(fact.emoji_code,
                                    nullif(CAST(p.reaction_counts ->> fact.emoji_code AS integer) - 1, 0))),""" : "",
                        counts(unit, "-"),
                        PostSql.COUNTED);
    }

    /** The three counters as they become. */
    private static String counts(String unit, String sign) {
        String[] units = unit.split(", ", 3);
        return "p.hearts_count %1$s %2$s, p.reactions_count %1$s %3$s, p.shares_count %1$s %4$s"
                .formatted(sign, units[0], units[1], units[2]);
    }
}
