package app.montage.access;

import static java.util.Objects.requireNonNull;

import app.montage.application.account.DeactivateUser;
import app.montage.application.account.GrantRole;
import app.montage.application.notification.Inboxes;
import app.montage.application.notification.NotifyUser;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Role;
import app.montage.domain.notification.Notice;
import app.montage.domain.shared.ApiKeyScope;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.stories.World;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** For one question: an owner of things, somebody who asks for them, and what there is between the two. */
final class Scene {
    private static final AtomicInteger SCENES = new AtomicInteger();

    private final World world;
    private final Actor actor;
    private final Set<String> words;
    private final Things things;
    private final UserId owner;
    private final UserId asks;
    private final @Nullable String token;

    /** @param admin who can put people out */
    Scene(World world, UserId admin, Actor actor, Row row) {
        int number = SCENES.incrementAndGet();
        this.world = world;
        this.actor = actor;
        this.words = row.words();
        owner = world.person("owner%06d".formatted(number), "tea");
        asks = actor.isOwner() ? owner : world.person("asker%06d".formatted(number), "tea");
        things = new Things(world, owner, "owner%06d".formatted(number));
        standing();
        words.forEach(things::make);
        things.filled(row.asked());
        token = token();
        if (actor == Actor.DEACTIVATED) putOut(admin, asks);
        if (actor == Actor.DELETED) delete(asks);
        if (actor == Actor.OF_DEACTIVATED || words.contains("put out")) putOut(admin, owner);
        if (actor == Actor.OF_DELETED) delete(owner);
        if (words.contains("left")) leave();
    }

    private void standing() {
        if (actor == Actor.PENDING) world.follow(asks, owner, "PENDING");
        if (actor == Actor.FOLLOWER) world.follow(asks, owner, "ACTIVE");
        if (actor == Actor.BLOCKED) world.follow(asks, owner, "BLOCKED");
        if (actor == Actor.BLOCKING) world.follow(owner, asks, "BLOCKED");
        if (actor.isFriend()) world.befriend(asks, owner);
        if (actor == Actor.STAFF) grantStaff();
        if (actor.isAdmin()) World.value(world.the(GrantRole.class).handle(asks, Role.ADMIN));
        if (words.contains("private")) set("is_private = true");
        if (words.contains("everyone")) set("montage_audience = 'EVERYONE'");
        if (words.contains("only me")) set("montage_audience = 'ONLY_ME'");
    }

    private void grantStaff() {
        world.sql()
                .update(
                        "INSERT INTO account.user_grants (user_id, name, granted_at) VALUES (:id, 'staff', now())",
                        Params.of("id", asks));
    }

    private void set(String what) {
        world.sql().update("UPDATE account.users SET " + what + " WHERE id = :id", Params.of("id", owner));
    }

    private void putOut(UserId admin, UserId person) {
        World.value(world.the(DeactivateUser.class).handle(Viewer.of(admin), new DeactivateUser.Input(person)));
    }

    /** As somebody who may still come back. */
    private void leave() {
        delete(owner);
        world.sql()
                .update(
                        "INSERT INTO account.leavers (user_id, due_at) VALUES (:id, now() + interval '1 day')",
                        Params.of("id", owner));
    }

    private void delete(UserId person) {
        world.sql().update("UPDATE account.users SET deleted_at = now() WHERE id = :id", Params.of("id", person));
    }

    private @Nullable String token() {
        if (actor == Actor.NOBODY) return null;
        return actor.isKey()
                ? requireNonNull(Things.key(world, asks, scopes()).secret()).value()
                : Things.session(world, asks).token();
    }

    private Set<ApiKeyScope> scopes() {
        return switch (actor) {
            case READ_KEY -> EnumSet.of(ApiKeyScope.READ);
            case LESSER_KEY -> EnumSet.complementOf(EnumSet.of(ApiKeyScope.ADMIN));
            default -> EnumSet.allOf(ApiKeyScope.class);
        };
    }

    Caller caller(URI graphql) {
        return new Caller(graphql, token);
    }

    /** The text, with what is there in it. */
    String real(String text) {
        return things.filled(text);
    }

    /** The same, with things of the same kinds that never were. */
    String absent(String text) {
        return things.emptied(text);
    }

    /**
     * Makes the owner's montage anew, in which something is new, counts a share of their posts, and tells them something; false where the owner is gone.
     * Whoever asks is woken, too.
     */
    boolean refresh() {
        Notice notice = Notice.montageRefreshed(owner);
        world.the(Transactions.class).run(() -> {
            world.the(NotifyUser.class).handle(Viewer.anonymous(), notice);
            world.the(Inboxes.class).wake(List.of(asks));
        });
        world.sql()
                .update(
                        "UPDATE gratitude.posts SET shares_count = shares_count + 1 WHERE author_id = :owner",
                        Params.of("owner", owner));
        return things.refresh();
    }
}
