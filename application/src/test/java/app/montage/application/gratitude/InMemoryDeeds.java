package app.montage.application.gratitude;

import app.montage.domain.gratitude.Deed;
import app.montage.domain.gratitude.Deed.Kind;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.moment.Tally;
import app.montage.domain.shared.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Deeds that last as long as a story. */
public final class InMemoryDeeds implements Deeds {
    private final List<Done> all = new ArrayList<>();

    @Override
    public Optional<Tally> add(Done done) {
        if (all.stream().anyMatch(it -> isSame(it, done.post(), done.person(), done.deed()))) return Optional.empty();
        all.add(done);
        return Optional.of(tally(done.post()));
    }

    @Override
    public Optional<Tally> remove(PostId post, UserId person, Deed deed) {
        return all.removeIf(it -> isSame(it, post, person, deed)) ? Optional.of(tally(post)) : Optional.empty();
    }

    private static boolean isSame(Done it, PostId post, UserId person, Deed deed) {
        return it.post().equals(post) && it.person().equals(person) && it.deed().equals(deed);
    }

    private Tally tally(PostId post) {
        return new Tally(count(post, Kind.HEART), count(post, Kind.REACTION), 0, count(post, Kind.SHARE));
    }

    private int count(PostId post, Kind kind) {
        return (int) all.stream()
                .filter(it -> it.post().equals(post) && it.deed().kind() == kind)
                .count();
    }

    /** Nobody knows here whose posts these are: each is its doer's own. */
    @Override
    public List<Told> some(UserId person, int most) {
        return all.stream()
                .filter(it -> it.person().equals(person))
                .limit(most)
                .map(it -> new Told(it.post(), person, it.deed()))
                .toList();
    }

    public List<Done> all() {
        return all;
    }
}
