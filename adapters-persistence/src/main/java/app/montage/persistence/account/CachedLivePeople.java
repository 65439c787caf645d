package app.montage.persistence.account;

import app.montage.application.shared.LivePeople;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Asks the database about each person once in a while, since every request wants to know. */
@Singleton
final class CachedLivePeople implements LivePeople {
    static final Duration REMEMBERED_FOR = Duration.ofSeconds(10);

    private static final int REMEMBERED = 100_000;
    private static final String THERE =
            "/* person there */ SELECT id FROM account.users WHERE id = :id AND deleted_at IS NULL AND active";

    private final Sql sql;
    private final Cache<UserId, Boolean> known;

    @Inject
    CachedLivePeople(Sql sql) {
        this(sql, Ticker.systemTicker());
    }

    CachedLivePeople(Sql sql, Ticker clock) {
        this.sql = sql;
        this.known = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(REMEMBERED_FOR)
                .ticker(clock)
                .build();
    }

    @Override
    public boolean has(UserId person) {
        Boolean there = known.getIfPresent(person);
        if (there == null) {
            there = sql.one(THERE, Params.of("id", person), row -> row.id("id", UserId::new))
                    .isPresent();
            known.put(person, there);
        }
        return there;
    }
}
