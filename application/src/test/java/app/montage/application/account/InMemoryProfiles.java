package app.montage.application.account;

import app.montage.domain.account.Profile;
import app.montage.domain.shared.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Profiles that last as long as a story. */
public final class InMemoryProfiles implements Profiles {
    private final Map<UserId, Profile> byId = new HashMap<>();

    @Override
    public Optional<Profile> find(UserId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public void save(Profile profile) {
        byId.put(profile.id(), profile);
    }
}
