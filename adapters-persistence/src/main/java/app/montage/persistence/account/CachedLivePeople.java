package app.montage.persistence.account;

import app.montage.application.shared.LivePeople;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.AfterTransaction;
import app.montage.persistence.shared.Memories;
import app.montage.persistence.shared.NoticeHearer;
import app.montage.persistence.shared.Notices;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Asks the database about each person once in a while, since every request wants to know. Who goes or comes is told to all
 * nodes, and only while that is heard is anybody remembered; the while is for changes that nobody tells of.
 */
@Singleton
final class CachedLivePeople implements LivePeople, NoticeHearer {
    static final Duration REMEMBERED_FOR = Duration.ofMinutes(2);

    private static final String TOPIC = "people";
    private static final int REMEMBERED = 100_000;
    private static final String THERE =
            "/* person there */ SELECT id FROM account.users WHERE id = :id AND deleted_at IS NULL AND active";

    private final Sql sql;
    private final Notices notices;
    private final AfterTransaction after;
    private final Cache<UserId, Boolean> known;
    private final AtomicLong changes = new AtomicLong();
    private volatile boolean isHearing;

    @Inject
    CachedLivePeople(Sql sql, Notices notices, AfterTransaction after) {
        this(sql, notices, after, Ticker.systemTicker());
    }

    CachedLivePeople(Sql sql, Notices notices, AfterTransaction after, Ticker clock) {
        this.sql = sql;
        this.notices = notices;
        this.after = after;
        this.known = Memories.builder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(REMEMBERED_FOR)
                .ticker(clock)
                .build();
    }

    /** What was looked up while somebody went or came may be of before, and is not remembered. */
    @Override
    public boolean has(UserId person) {
        if (!isHearing) return look(person);
        Boolean there = known.getIfPresent(person);
        if (there != null) return there;
        long before = changes.get();
        there = look(person);
        known.put(person, there);
        if (changes.get() != before) known.invalidate(person);
        return there;
    }

    private boolean look(UserId person) {
        return sql.one(THERE, Params.of("id", person), row -> row.id("id", UserId::new))
                .isPresent();
    }

    /** To be told in the transaction in which the person goes or comes. */
    void changes(UserId person) {
        notices.tell(TOPIC, List.of(person.value().toString()));
        after.run(() -> forget(person));
    }

    private void forget(UserId person) {
        changes.incrementAndGet();
        known.invalidate(person);
    }

    @Override
    public void heard(String topic, String content) {
        if (topic.equals(TOPIC)) forget(new UserId(UUID.fromString(content)));
    }

    @Override
    public void connected() {
        changes.incrementAndGet();
        known.invalidateAll();
        isHearing = true;
    }

    @Override
    public void lost() {
        isHearing = false;
    }
}
