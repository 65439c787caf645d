package app.montage.persistence.montage;

import app.montage.domain.account.Relation;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Memories;
import app.montage.persistence.shared.NoticeHearer;
import com.github.benmanes.caffeine.cache.Cache;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What this node remembers of montages and of who may open them (MON-29, MON-30). It answers only while it hears of
 * every change; when the line to the others is down it forgets all and lets the database answer.
 */
@Singleton
final class MontageCache implements NoticeHearer, MeterBinder {
    static final String OWNERS = "owners";
    static final String RELATION = "relation";
    private static final int FACTS = 100_000;
    private static final int BYTES_IN_A_MEBIBYTE = 1 << 20;

    /** Which montage; the general one where there is no interest. */
    record Key(UserId owner, @Nullable String interest) {}

    record Pair(UserId viewer, UserId owner) {}

    private final boolean wanted;
    private final Cache<UserId, OwnerFacts> owners =
            Memories.builder().maximumSize(FACTS).recordStats().build();
    private final Cache<Pair, Relation> relations =
            Memories.builder().maximumSize(FACTS).recordStats().build();
    private final Cache<Key, CachedMontage> montages;
    private volatile boolean hears;

    /** @param mebibytes how much the montages may take; 0 switches the cache off */
    MontageCache(@Value("${montage.cache.mebibytes:64}") int mebibytes) {
        wanted = mebibytes > 0;
        montages = Memories.builder()
                .maximumWeight((long) mebibytes * BYTES_IN_A_MEBIBYTE)
                .weigher((Key key, CachedMontage montage) -> montage.weight())
                .recordStats()
                .build();
    }

    boolean answers() {
        return wanted && hears;
    }

    Optional<OwnerFacts> owner(UserId owner, Supplier<Optional<OwnerFacts>> load) {
        return Optional.ofNullable(owners.get(owner, it -> load.get().orElse(null)));
    }

    /** The load may not be of before a change that has been forgotten: forgetting waits for it (see Caffeine's maps). */
    Relation relation(UserId viewer, UserId owner, Supplier<Relation> load) {
        return relations.get(new Pair(viewer, owner), it -> load.get());
    }

    CachedMontage montage(Key key, OwnerFacts token, Supplier<CachedMontage> load) {
        CachedMontage montage = montages.getIfPresent(key);
        if (montage != null && montage.isOf(token)) return montage;
        CachedMontage loaded = load.get();
        montages.put(key, loaded);
        return loaded;
    }

    void forget(UserId owner) {
        owners.asMap().remove(owner);
    }

    void forget(UserId one, UserId other) {
        relations.asMap().remove(new Pair(one, other));
        relations.asMap().remove(new Pair(other, one));
    }

    @Override
    public void heard(String topic, String content) {
        String[] ids = content.split(",");
        if (topic.equals(OWNERS)) for (String id : ids) forget(user(id));
        if (topic.equals(RELATION)) forget(user(ids[0]), user(ids[1]));
    }

    private static UserId user(String id) {
        return new UserId(UUID.fromString(id));
    }

    @Override
    public void connected() {
        forgetAll();
        hears = true;
    }

    @Override
    public void lost() {
        hears = false;
        forgetAll();
    }

    private void forgetAll() {
        owners.invalidateAll();
        relations.invalidateAll();
        montages.invalidateAll();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        CaffeineCacheMetrics.monitor(registry, montages, "montages");
        CaffeineCacheMetrics.monitor(registry, owners, "montage-owners");
        CaffeineCacheMetrics.monitor(registry, relations, "montage-relations");
    }
}
