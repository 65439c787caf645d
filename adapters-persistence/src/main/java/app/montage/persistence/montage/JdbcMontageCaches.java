package app.montage.persistence.montage;

import app.montage.application.montage.MontageCaches;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.AfterTransaction;
import app.montage.persistence.shared.Notices;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Has this node forget at the end of the transaction, before anybody is answered, and the others as they hear of it. */
@Singleton
final class JdbcMontageCaches implements MontageCaches {
    /** So many ids fit in a notice of less than 8,000 bytes. */
    private static final int IDS = 200;

    private final MontageCache cache;
    private final Notices notices;
    private final AfterTransaction after;

    JdbcMontageCaches(MontageCache cache, Notices notices, AfterTransaction after) {
        this.cache = cache;
        this.notices = notices;
        this.after = after;
    }

    @Override
    public void montagesChanged(Collection<UserId> owners) {
        List<String> contents = new ArrayList<>();
        List<UserId> all = List.copyOf(owners);
        for (int i = 0; i < all.size(); i += IDS)
            contents.add(all.subList(i, Math.min(all.size(), i + IDS)).stream()
                    .map(it -> it.value().toString())
                    .collect(Collectors.joining(",")));
        notices.tell(MontageCache.OWNERS, contents);
        after.run(() -> all.forEach(cache::forget));
    }

    @Override
    public void ownerChanged(UserId owner) {
        montagesChanged(List.of(owner));
    }

    @Override
    public void relationChanged(UserId one, UserId other) {
        notices.tell(MontageCache.RELATION, List.of(one.value() + "," + other.value()));
        after.run(() -> cache.forget(one, other));
    }
}
