package app.montage.application.account;

import app.montage.domain.account.ProfilePhoto;
import app.montage.domain.shared.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class InMemoryProfilePhotos implements ProfilePhotos {
    private final Map<UserId, Chosen> chosen = new HashMap<>();

    void add(UserId person) {
        save(new Chosen(person, null));
    }

    @Override
    public Optional<Chosen> find(UserId person) {
        return Optional.ofNullable(chosen.get(person));
    }

    @Override
    public void save(Chosen now) {
        chosen.put(now.person(), now);
    }

    @Override
    public Optional<ProfilePhoto> forget(UserId person) {
        Optional<ProfilePhoto> had = find(person).map(Chosen::photo);
        chosen.computeIfPresent(person, (id, _) -> new Chosen(id, null));
        return had;
    }

    @Nullable
    ProfilePhoto of(UserId person) {
        return find(person).map(Chosen::photo).orElse(null);
    }
}
