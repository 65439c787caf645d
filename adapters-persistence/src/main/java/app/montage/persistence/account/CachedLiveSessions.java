package app.montage.persistence.account;

import app.montage.application.shared.LiveSessions;
import app.montage.application.shared.Sight;
import app.montage.domain.shared.UserSessionId;
import app.montage.persistence.shared.AfterTransaction;
import app.montage.persistence.shared.Memories;
import app.montage.persistence.shared.NoticeHearer;
import app.montage.persistence.shared.Notices;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import com.github.benmanes.caffeine.cache.Cache;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks the database about each session once in a while, and forgets what has ended as it hears of it. Only while it hears
 * does it rely on what it remembers; each time it begins to hear anew, it begins with nothing.
 */
@Singleton
final class CachedLiveSessions implements LiveSessions, NoticeHearer {
    static final String TOPIC = "sessions";
    /** For when an end is not heard of, nor that nothing is heard. */
    private static final Duration REMEMBERED_FOR = CachedLivePeople.REMEMBERED_FOR;

    private static final int REMEMBERED = 100_000;
    /** So many ids fit in a notice of less than 8,000 bytes. */
    private static final int IDS = 200;

    private static final String LIVE = """
            /* session live */
            SELECT id FROM account.user_sessions WHERE id = :id AND expires_at > now()""";

    private final Sql sql;
    private final Notices notices;
    private final AfterTransaction after;
    private volatile @Nullable Cache<UserSessionId, Boolean> known;

    CachedLiveSessions(Sql sql, Notices notices, AfterTransaction after) {
        this.sql = sql;
        this.notices = notices;
        this.after = after;
    }

    @Override
    public boolean has(UserSessionId session) {
        Cache<UserSessionId, Boolean> heard = known;
        return heard == null ? ask(session) : heard.get(session, this::ask);
    }

    /** Of the primary, since a replica may not have heard yet. */
    private boolean ask(UserSessionId session) {
        return Sight.everything()
                .during(() ->
                        !sql.change(LIVE, Params.of("id", session), row -> true).isEmpty());
    }

    /** These end with the open transaction: here before anybody is answered, elsewhere as they hear of it. */
    void ended(List<UserSessionId> sessions) {
        if (sessions.isEmpty()) return;
        List<String> contents = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i += IDS)
            contents.add(sessions.subList(i, Math.min(sessions.size(), i + IDS)).stream()
                    .map(it -> it.value().toString())
                    .collect(Collectors.joining(",")));
        notices.tell(TOPIC, contents);
        after.run(() -> sessions.forEach(this::forget));
    }

    /** Waits for whoever is just asking about it (see Caffeine's maps), whose answer is from before. */
    private void forget(UserSessionId session) {
        Cache<UserSessionId, Boolean> heard = known;
        if (heard != null) heard.asMap().remove(session);
    }

    @Override
    public void heard(String topic, String content) {
        if (!topic.equals(TOPIC)) return;
        for (String id : content.split(",")) forget(new UserSessionId(UUID.fromString(id)));
    }

    @Override
    public void connected() {
        known = Memories.builder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(REMEMBERED_FOR)
                .build();
    }

    @Override
    public void lost() {
        known = null;
    }
}
