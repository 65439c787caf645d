package app.montage.persistence.account;

import app.montage.application.shared.Sight;
import app.montage.domain.account.ApiKeyId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How often API keys are used on this node, and when last: gathered in memory and written now and then, since a write at
 * each request would cost more than most requests. A node that dies loses what it has not written.
 */
@Singleton
final class ApiKeyUses {
    private static final String WRITE = """
            /* uses of API keys */
            UPDATE account.api_keys k SET usage_count = k.usage_count + u.uses,
              last_used_at = greatest(k.last_used_at, u.last), last_ip = coalesce(nullif(u.address, ''), k.last_ip)
            FROM unnest(CAST(:ids AS uuid[]), CAST(:uses AS bigint[]), CAST(:times AS timestamptz[]), :addresses)
              AS u (id, uses, last, address)
            WHERE k.id = u.id""";

    private record Use(long uses, Instant last, String address) {
        private Use plus(Use later) {
            return new Use(uses + later.uses, later.last, later.address);
        }
    }

    private final Sql sql;
    private final Clock clock;
    private final Map<UUID, Use> waiting = new ConcurrentHashMap<>();

    ApiKeyUses(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(ApiKeyId key, @Nullable String address) {
        waiting.merge(key.value(), new Use(1, clock.instant(), address == null ? "" : address), Use::plus);
    }

    /** A method of its own, since what is called at the end is not called on a schedule. */
    @PreDestroy
    void stop() {
        write();
    }

    @Scheduled(fixedDelay = "${api-keys.uses-period:30s}")
    void write() {
        Map<UUID, Use> taken = new TreeMap<>(); // in one order on all nodes, so that they do not wait for each other
        for (UUID key : waiting.keySet()) {
            Use use = waiting.remove(key);
            if (use != null) taken.put(key, use);
        }
        if (taken.isEmpty()) return;
        try {
            write(taken);
        } catch (RuntimeException e) {
            taken.forEach((key, use) -> waiting.merge(key, use, (later, earlier) -> earlier.plus(later)));
            throw e;
        }
    }

    private void write(Map<UUID, Use> all) {
        Params params = Params.of("ids", all.keySet())
                .and("uses", all.values().stream().map(Use::uses).toList())
                .and("times", all.values().stream().map(Use::last).toList())
                .and("addresses", all.values().stream().map(Use::address).toList());
        Sight.everything().run(() -> sql.update(WRITE, params));
    }
}
