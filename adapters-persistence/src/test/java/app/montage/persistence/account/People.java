package app.montage.persistence.account;

import app.montage.application.shared.Sight;
import app.montage.domain.account.Follow;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import java.util.UUID;

/** Fills a test's database with people. */
public final class People {
    private static final String ADD = """
            /* a person of a test */
            INSERT INTO account.users (id, email, username, first_name, last_name, display_name, created_at, updated_at)
            VALUES (:id, :name || '@example.org', :name, 'Some', 'Body', :name, now(), now())""";

    private static final String FOLLOW = """
            /* a follow of a test */
            INSERT INTO account.follows (id, follower_id, followed_id, status, created_at)
            VALUES (:id, :follower, :followed, :status, now())""";

    private final Sql sql;

    public People(Sql sql) {
        this.sql = sql;
    }

    /** Somebody new, whose name is of their own. */
    public UserId somebody() {
        UserId id = new UserId(UUID.randomUUID());
        return add(id, name(id));
    }

    /** Somebody new of this username. */
    public UserId named(String username) {
        return add(new UserId(UUID.randomUUID()), username);
    }

    private UserId add(UserId id, String username) {
        Sight.everything().run(() -> sql.update(ADD, Params.of("id", id).and("name", username)));
        return id;
    }

    public static String name(UserId id) {
        return "p" + id.value().toString().replace("-", "").substring(0, 20);
    }

    public UserId closed() {
        return changed(somebody(), "is_private = true");
    }

    public UserId deleted() {
        return changed(somebody(), "deleted_at = now()");
    }

    public UserId inactive() {
        return changed(somebody(), "active = false");
    }

    public UserId changed(UserId id, String change) {
        Sight.everything()
                .run(() -> sql.update("UPDATE account.users SET " + change + " WHERE id = :id", Params.of("id", id)));
        return id;
    }

    public void follow(UserId follower, UserId followed, Follow.Status status) {
        sql.update(
                FOLLOW,
                Params.of("id", UUID.randomUUID())
                        .and("follower", follower)
                        .and("followed", followed)
                        .and("status", status));
    }

    public void mute(UserId muter, UserId muted) {
        sql.update(
                "INSERT INTO account.mutes (id, muter_id, muted_id, created_at) VALUES (:id, :muter, :muted, now())",
                Params.of("id", UUID.randomUUID()).and("muter", muter).and("muted", muted));
    }

    public void befriend(UserId one, UserId other) {
        follow(one, other, Follow.Status.ACTIVE);
        follow(other, one, Follow.Status.ACTIVE);
    }
}
