package app.montage.bootstrap.demo;

import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import java.util.List;
import java.util.Set;

/** Who of the cast may see what of whom. */
final class Circle {
    private final Cast cast;
    private final Set<Tie> ties;

    Circle(Cast cast) {
        this.cast = cast;
        this.ties = Set.copyOf(cast.ties());
    }

    boolean areFriends(Person one, Person other) {
        return follows(one.id(), other.id()) && follows(other.id(), one.id());
    }

    /** Those who may see a thing of the owner's and would do something with it: not who is a stranger to all. */
    List<Person> audience(Person owner, Visibility visibility) {
        return cast.people().values().stream()
                .filter(it -> !it.equals(owner) && !it.username().equals(Cast.LONER))
                .filter(it -> isAdmitted(it, owner, visibility))
                .toList();
    }

    private boolean isAdmitted(Person viewer, Person owner, Visibility visibility) {
        return switch (visibility) {
            case PRIVATE, SHARED -> false;
            case FRIENDS -> areFriends(viewer, owner);
            case PUBLIC -> !isBlocked(viewer, owner) && (!owner.isPrivate() || follows(viewer.id(), owner.id()));
        };
    }

    private boolean isBlocked(Person one, Person other) {
        return ties.contains(new Tie(one.id(), other.id(), Tie.Status.BLOCKED))
                || ties.contains(new Tie(other.id(), one.id(), Tie.Status.BLOCKED));
    }

    private boolean follows(UserId one, UserId other) {
        return ties.contains(new Tie(one, other, Tie.Status.ACTIVE));
    }
}
