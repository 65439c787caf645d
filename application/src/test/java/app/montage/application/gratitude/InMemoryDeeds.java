package app.montage.application.gratitude;

import app.montage.domain.gratitude.Deed;
import app.montage.domain.gratitude.Deed.Kind;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.moment.Tally;
import app.montage.domain.shared.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Deeds that last as long as a story. */
public final class InMemoryDeeds implements Deeds {
    private final List<Done> all = new ArrayList<>();
    private final Function<PostId, UserId> author;

    /** @param author whose posts they are */
    InMemoryDeeds(Function<PostId, UserId> author) {
        this.author = author;
    }

    @Override
    public Optional<Counted> add(Done done) {
        if (all.stream().anyMatch(it -> isSame(it, done.post(), done.person(), done.deed()))) return Optional.empty();
        all.add(done);
        return Optional.of(counted(done.post()));
    }

    @Override
    public Optional<Counted> remove(PostId post, UserId person, Deed deed) {
        return all.removeIf(it -> isSame(it, post, person, deed)) ? Optional.of(counted(post)) : Optional.empty();
    }

    private Counted counted(PostId post) {
        return new Counted(tally(post), author.apply(post), true);
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

    @Override
    public List<Told> some(UserId person, int most) {
        return all.stream()
                .filter(it -> it.person().equals(person))
                .limit(most)
                .map(it -> new Told(it.post(), author.apply(it.post()), it.deed()))
                .toList();
    }

    public List<Done> all() {
        return all;
    }
}
