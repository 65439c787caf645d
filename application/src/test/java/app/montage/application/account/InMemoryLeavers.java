package app.montage.application.account;

import app.montage.application.shared.Leaver;
import app.montage.domain.account.Account;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Those of these accounts who are leaving. */
final class InMemoryLeavers implements Leavers {
    private static final int MANY = 5;

    private final Map<UserId, Leaving> all = new LinkedHashMap<>();
    private final InMemoryAccounts accounts;

    InMemoryLeavers(InMemoryAccounts accounts) {
        this.accounts = accounts;
    }

    /** @param isErasing whether it is too late to stay */
    record Leaving(
            Instant due,
            int attempts,
            boolean isErasing,
            @Nullable String failure) {}

    Map<UserId, Leaving> all() {
        return Map.copyOf(all);
    }

    @Override
    public void leave(UserId person, Instant now, Instant erasedFrom) {
        accounts.deleted(person, now);
        all.put(person, new Leaving(erasedFrom, 0, false, null));
    }

    @Override
    public boolean stay(UserId person) {
        Leaving leaving = all.get(person);
        if (leaving == null || leaving.isErasing) return false;
        all.remove(person);
        accounts.deleted(person, null);
        return true;
    }

    @Override
    public Optional<Taken> take(Instant now, Instant leased, Instant leasedAfterMany) {
        return all.entrySet().stream()
                .filter(it -> !it.getValue().due.isAfter(now))
                .min(Map.Entry.comparingByValue(Comparator.comparing(Leaving::due)))
                .map(it -> taken(it.getKey(), it.getValue(), leased, leasedAfterMany));
    }

    private Taken taken(UserId person, Leaving leaving, Instant leased, Instant leasedAfterMany) {
        Instant due = leaving.attempts < MANY ? leased : leasedAfterMany;
        all.put(person, new Leaving(due, leaving.attempts + 1, true, leaving.failure));
        Account account = accounts.find(person).orElseThrow();
        Leaver leaver =
                new Leaver(person, account.email().value(), account.username().value());
        return new Taken(leaver, leaving.attempts + 1);
    }

    @Override
    public void goOn(UserId person, Instant leased) {
        Leaving leaving = Objects.requireNonNull(all.get(person));
        all.put(person, new Leaving(leased, leaving.attempts, leaving.isErasing, leaving.failure));
    }

    @Override
    public void failed(UserId person, String reason, Instant again) {
        Leaving leaving = Objects.requireNonNull(all.get(person));
        all.put(person, new Leaving(again, leaving.attempts, leaving.isErasing, reason));
    }

    @Override
    public void erase(UserId person) {
        accounts.remove(person);
        all.remove(person);
    }

    private boolean isErasing(UserId person) {
        Leaving leaving = all.get(person);
        return leaving != null && leaving.isErasing;
    }

    @Override
    public int leaveAgain(List<UserId> erased, Instant now) {
        List<UserId> here = erased.stream()
                .filter(it -> accounts.find(it).isPresent() && !isErasing(it))
                .toList();
        here.forEach(it -> leave(it, now, now));
        here.forEach(it -> all.put(it, new Leaving(now, 0, true, null)));
        return here.size();
    }
}
