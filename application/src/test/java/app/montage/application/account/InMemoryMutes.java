package app.montage.application.account;

import app.montage.domain.account.Mute;
import app.montage.domain.shared.UserId;
import java.util.ArrayList;
import java.util.List;

/** Mutes that last as long as a story. */
public final class InMemoryMutes implements Mutes {
    private final List<Mute> all = new ArrayList<>();

    @Override
    public boolean add(Mute mute) {
        boolean known = all.stream()
                .anyMatch(it -> it.muter().equals(mute.muter()) && it.muted().equals(mute.muted()));
        return !known && all.add(mute);
    }

    @Override
    public boolean remove(UserId muter, UserId muted) {
        return all.removeIf(it -> it.muter().equals(muter) && it.muted().equals(muted));
    }

    public List<Mute> all() {
        return all;
    }
}
