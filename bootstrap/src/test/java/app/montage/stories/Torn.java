package app.montage.stories;

/** Montages whose shown generation is not whole. */
public final class Torn {
    private Torn() {}

    public static long montages(World world) {
        return world.count("""
                SELECT count(*) AS count FROM montage.user_montages m WHERE m.item_count <> (
                  SELECT count(*) FROM montage.montage_items i
                  WHERE i.user_id = m.user_id AND i.montage_id = m.id AND i.generation = m.generation)""");
    }
}
