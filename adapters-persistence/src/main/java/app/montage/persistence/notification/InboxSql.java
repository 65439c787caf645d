package app.montage.persistence.notification;

/** The statements by which inboxes change; each of them where the inbox is held. */
final class InboxSql {
    private InboxSql() {}

    /**
     * First come, first served, where many wait for one row would have to run after it as it changes. In one order, so that
     * those who tell several people wait for others rather than for each other.
     */
    static final String WAIT = """
            /* wait for inboxes */
            SELECT pg_advisory_xact_lock(key) FROM (
              SELECT DISTINCT hashtextextended('inbox ' || owner, 0) AS key FROM unnest(:owners) AS o (owner)
              ORDER BY key) AS keys""";

    static final String HOLD = """
            /* hold inboxes */
            INSERT INTO notification.preferences AS mine (user_id, latest_at)
            SELECT id, :now FROM account.users WHERE id = ANY (:owners) AND active AND deleted_at IS NULL ORDER BY id
            ON CONFLICT (user_id) DO UPDATE
              SET latest_at = greatest(excluded.latest_at, mine.latest_at + interval '1 microsecond')
            RETURNING user_id, latest_at, %s,
              (SELECT time_zone FROM account.users u WHERE u.id = mine.user_id) AS time_zone""".formatted(PreferenceRows.COLUMNS);

    private static final String MAY_REACH = """
            CAST(:actor AS uuid) IS NULL
            OR EXISTS (SELECT FROM account.users WHERE id = :actor AND active AND deleted_at IS NULL)
              AND NOT EXISTS (SELECT FROM account.follows
                WHERE follower_id = :actor AND followed_id = :owner AND status = 'BLOCKED')
              AND NOT EXISTS (SELECT FROM account.follows
                WHERE follower_id = :owner AND followed_id = :actor AND status = 'BLOCKED')
              AND NOT EXISTS (SELECT FROM account.mutes WHERE muter_id = :owner AND muted_id = :actor)""";

    /** Stands for who did what. */
    private static final String WHAT = """
            CAST(md5(concat_ws(' ', CAST(:actor AS text), CAST(:type AS text), CAST(:post AS text), CAST(:comment AS text),
              CAST(:emoji AS text))) AS uuid)""";

    static final String LATEST = """
            /* latest of a batch key */
            SELECT n.id, n.user_id, n.type, n.actor_id, n.is_batch, n.batch_key, n.batch_count, n.actor_count,
              n.latest_actors, n.created_at,
              n.is_batch AND EXISTS (SELECT FROM notification.notifications c
                WHERE c.actor_id = :actor AND c.user_id = :owner AND c.parent_id = n.id) AS has_actor,
              (SELECT count(*) FROM notification.notifications a WHERE a.user_id = :owner AND a.parent_id IS NULL
                AND a.last_updated_at > :since AND a.created_at > :since AND a.type = ANY (:types)) AS alone,
              again.told_at, again.read_at AS was_read_at
            FROM (SELECT) AS may LEFT JOIN LATERAL (
              SELECT * FROM notification.notifications
              WHERE user_id = :owner AND batch_key = CAST(:key AS text) AND parent_id IS NULL
              ORDER BY created_at DESC, id DESC LIMIT 1) n ON true
            LEFT JOIN notification.taken_back again ON again.user_id = :owner AND again.told_at > :window
              AND again.what =\s""" + WHAT + " WHERE " + MAY_REACH;

    /** What it is about: nothing stands for what it is not about. */
    private static final String DATA = """
            jsonb_strip_nulls(jsonb_build_object('post_id', CAST(:post AS text), 'comment_id', CAST(:comment AS text),
              'emoji_code', CAST(:emoji AS text)))""";

    private static final String ADD = """
            INSERT INTO notification.notifications (id, user_id, type, severity, category, priority, title, message, data,
              action_url, actor_id, created_at, last_updated_at, expires_at, parent_id, batch_key, read, read_at)
            VALUES (:id, :owner, :type, :severity, :category, CAST(:priority AS smallint), :title, :message, %s,
              :path, CAST(:actor AS uuid), :at, :at, :expires, CAST(:parent AS uuid), CAST(:key AS text),
              CAST(:readAt AS timestamptz) IS NOT NULL, CAST(:readAt AS timestamptz))""".formatted(DATA);

    static final String CLOSE = """
            /* close batch */
            UPDATE notification.notifications SET batch_open = false
            WHERE user_id = :owner AND batch_key = :key AND batch_open""";

    static final String ALONE = """
            /* add notification */
            WITH closed AS (UPDATE notification.notifications SET batch_open = false
              WHERE user_id = :owner AND batch_key = CAST(:key AS text) AND batch_open)
            """ + ADD;

    /**
     * What waits to be sent of the earlier one is of the batch from now on. What is no news leaves the batch where the earlier one
     * was.
     */
    static final String GATHER = """
            /* begin batch */
            WITH batch AS (
              INSERT INTO notification.notifications (id, user_id, type, severity, category, priority, title, message,
                data, action_url, created_at, last_updated_at, read, read_at, expires_at, is_batch, batch_count, batch_key,
                batch_open, actor_count, latest_actors)
              SELECT :parent, :owner, :batchType, :severity, :category, CAST(:priority AS smallint), :batchTitle,
                :batchMessage, CASE WHEN :whole THEN jsonb_strip_nulls(jsonb_build_object('post_id', CAST(:post AS text)))
                  ELSE '{}' END,
                :batchPath, :now, coalesce(e.last_updated_at, :now), coalesce(e.read, false), e.read_at, :expires, true,
                :count, :batchKey, :open, :people, CAST(:latest AS uuid[])
              FROM (SELECT) AS one LEFT JOIN notification.notifications e ON :quiet AND e.id = CAST(:earlier AS uuid)),
            earlier AS (UPDATE notification.notifications SET parent_id = :parent WHERE id = CAST(:earlier AS uuid)),
            moved AS (UPDATE notification.notification_deliveries SET notification_id = :parent
              WHERE notification_id = CAST(:earlier AS uuid))
            """ + ADD;

    static final String JOIN = """
            /* add to batch */
            WITH batch AS (
              UPDATE notification.notifications SET batch_count = :count, actor_count = :people,
                latest_actors = CAST(:latest AS uuid[]), message = :batchMessage, batch_open = :open,
                last_updated_at = CASE WHEN :quiet THEN last_updated_at ELSE :now END,
                expires_at = CASE WHEN :quiet THEN expires_at ELSE :expires END,
                read = :quiet AND read, read_at = CASE WHEN :quiet THEN read_at END
              WHERE id = :parent)
            """ + ADD;

    static final String SHRINK = """
            /* shrink batch */
            UPDATE notification.notifications SET batch_count = :count, actor_count = :people,
              latest_actors = CAST(:latest AS uuid[]), message = :batchMessage
            WHERE id = :parent""";

    /** The one that is left stands where the batch stood. */
    static final String FREE = """
            /* free from batch */
            WITH freed AS (UPDATE notification.notifications c SET parent_id = NULL, read = b.read, read_at = b.read_at,
                last_updated_at = b.last_updated_at, expires_at = b.expires_at
              FROM notification.notifications b WHERE b.id = :parent AND c.parent_id = b.id RETURNING c.id)
            UPDATE notification.notification_deliveries d SET notification_id = freed.id FROM freed
            WHERE d.notification_id = :parent""";

    static final String END = "/* end batch */ DELETE FROM notification.notifications WHERE id = :parent";

    static final String REMOVE = """
            /* take back notification */
            WITH removed AS (
              DELETE FROM notification.notifications WHERE id = (
                SELECT id FROM notification.notifications WHERE actor_id = :actor AND user_id = :owner AND type = :type
                  AND data = %s ORDER BY created_at DESC, id DESC LIMIT 1)
              RETURNING user_id, parent_id, created_at, read_at),
            remembered AS (
              INSERT INTO notification.taken_back AS t (user_id, what, told_at, read_at)
              SELECT r.user_id, %s, r.created_at, CASE WHEN r.parent_id IS NULL THEN r.read_at ELSE p.read_at END
              FROM removed r LEFT JOIN notification.notifications p ON p.id = r.parent_id
              ON CONFLICT (user_id, what) DO UPDATE SET read_at = excluded.read_at, told_at =
                CASE WHEN t.told_at > excluded.told_at - make_interval(secs => :window) THEN t.told_at
                  ELSE excluded.told_at END)
            SELECT parent_id FROM removed""".formatted(DATA, WHAT);

    static final String REMOVE_ALL = """
            /* take back all notifications of */
            DELETE FROM notification.notifications WHERE actor_id = :actor AND user_id = :owner RETURNING parent_id""";

    /** The names are looked for among the newest, since they only give examples. */
    static final String LEFT = """
            /* batches left behind */
            SELECT p.id, p.user_id, p.type, p.batch_key, p.batch_count, p.actor_count, p.latest_actors, p.created_at,
              NOT EXISTS (SELECT FROM notification.notifications c
                WHERE c.actor_id = :actor AND c.user_id = :owner AND c.parent_id = p.id) AS is_gone,
              ARRAY(SELECT actor_id FROM (SELECT actor_id, created_at, id FROM notification.notifications c
                WHERE c.parent_id = p.id ORDER BY created_at DESC, id DESC LIMIT 50) newest
                GROUP BY actor_id ORDER BY max(created_at) DESC, actor_id LIMIT :named) AS remaining
            FROM notification.notifications p WHERE p.id = ANY (:parents)""";

    static String toldOf(String subject) {
        return """
                /* who was told of a %1$s */
                SELECT DISTINCT user_id FROM notification.notifications WHERE %1$s_id = :subject""".formatted(subject);
    }

    /** A batch that is all about a post goes with it; the others that something was taken out of are told. */
    static String removeOf(String subject) {
        return """
                /* take back all notifications of a %1$s */
                WITH gone AS (
                  DELETE FROM notification.notifications WHERE %1$s_id = :subject AND user_id = ANY (:owners)
                  RETURNING id, parent_id)
                SELECT DISTINCT parent_id FROM gone
                WHERE parent_id IS NOT NULL AND parent_id NOT IN (SELECT id FROM gone)""".formatted(subject);
    }

    /** Counted anew, as for notifications of several people. */
    static final String COUNTED = """
            /* batches counted anew */
            SELECT p.id, p.user_id, p.type, p.batch_key, p.created_at, c.batch_count, c.actor_count,
              ARRAY(SELECT actor_id FROM notification.notifications c WHERE c.parent_id = p.id AND actor_id IS NOT NULL
                GROUP BY actor_id ORDER BY max(created_at) DESC, actor_id LIMIT :named) AS latest_actors
            FROM notification.notifications p, LATERAL (
              SELECT count(*) AS batch_count, count(DISTINCT actor_id) AS actor_count
              FROM notification.notifications c WHERE c.parent_id = p.id) AS c
            WHERE p.id = ANY (:parents)""";

    /** What has been sent is sent again at the earliest after a pause, however fast a batch grows. */
    static final String SEND = """
            /* notification to deliver */
            INSERT INTO notification.notification_deliveries AS d (notification_id, method, user_id, due_at)
            VALUES (:id, :method, :owner, :due)
            ON CONFLICT (notification_id, method) DO UPDATE SET status = 'WAITING', attempts = 0,
              due_at = greatest(excluded.due_at, d.delivered_at + make_interval(secs => :pause))
            WHERE d.status <> 'WAITING' OR d.attempts > 0""";
}
