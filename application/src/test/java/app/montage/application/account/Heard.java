package app.montage.application.account;

import app.montage.domain.account.Interest;
import app.montage.domain.shared.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Remembers what watchers of accounts hear. */
public final class Heard implements AccountWatcher {
    private final List<Object> all = new ArrayList<>();

    public record Interests(UserId person, Set<Interest> added, Set<Interest> removed) {}

    public record PrivacyOf(UserId person) {}

    public record TimeZoneOf(UserId person) {}

    public record Between(UserId one, UserId other) {}

    @Override
    public void interestsChanged(UserId person, Set<Interest> added, Set<Interest> removed) {
        all.add(new Interests(person, added, removed));
    }

    @Override
    public void privacyChanged(UserId person) {
        all.add(new PrivacyOf(person));
    }

    @Override
    public void timeZoneChanged(UserId person) {
        all.add(new TimeZoneOf(person));
    }

    @Override
    public void relationChanged(UserId one, UserId other) {
        all.add(new Between(one, other));
    }

    public List<Object> all() {
        return all;
    }
}
