package app.montage.bootstrap.demo;

import app.montage.bootstrap.database.Database;
import app.montage.domain.checkin.Checkin;
import app.montage.domain.moment.Tag;
import app.montage.domain.moment.Tally;
import app.montage.persistence.moment.WidgetJson;
import app.montage.persistence.shared.CopyRows;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes made-up lives in bulk: what the use cases would have written one by one, a few megabytes a transaction. */
final class LifeWriter implements AutoCloseable {
    private static final int ENOUGH = 4 << 20;
    private static final Tally NOTHING_DONE = new Tally(0, 0, 0, 0);

    private final Connection connection;
    private final CopyRows users = new CopyRows("""
            account.users (id, email, username, password_hash, first_name, last_name, display_name, bio, city, interests, is_private,
              montage_audience, role, email_verified, time_zone, created_at, updated_at)""");

    private final CopyRows follows = new CopyRows("""
            account.follows (id, follower_id, followed_id, status, created_at)""");

    private final CopyRows checkins = new CopyRows("""
            checkin.checkins (id, user_id, occurred_at, content_type, widgets, location, tags, visibility, created_at,
              updated_at)""");

    private final MomentRows moments = new MomentRows();

    LifeWriter(Database database) throws SQLException {
        connection = database.connect();
        connection.setAutoCommit(false);
    }

    void add(Person person, List<Recorded> year) throws SQLException {
        users.row()
                .add(person.id().value())
                .add(person.username() + "@example.org")
                .add(person.username())
                .add(person.passwordHash())
                .add(person.firstName())
                .add(person.lastName())
                .add(person.firstName() + " " + person.lastName())
                .add(person.special().isEmpty() ? null : person.special())
                .add(person.home().label())
                .json(json(person.interests().stream().map(Theme::interest).toList()))
                .add(person.isPrivate())
                .add(person.audience().name())
                .add(person.role().name().toLowerCase(Locale.ROOT))
                .add(true)
                .add(person.home().zone().getId())
                .add(person.joined())
                .add(person.joined());
        year.forEach(this::add);
        if (checkins.length() + moments.length() > ENOUGH) flush();
    }

    /** Follows between people who have been added already. */
    void add(Tie tie, Instant since) {
        follows.row()
                .add(TimeIds.between(tie.follower(), tie.followed(), since))
                .add(tie.follower().value())
                .add(tie.followed().value())
                .add(tie.status().name())
                .add(since);
    }

    private void add(Recorded recorded) {
        Checkin checkin = recorded.checkin();
        String widgets = WidgetJson.write(checkin.widgets().values());
        checkins.row()
                .add(checkin.id().value())
                .add(checkin.owner().value())
                .add(checkin.occurredAt())
                .add(checkin.contentType().value())
                .json(widgets)
                .add(checkin.location() == null ? null : checkin.location().value())
                .json(json(checkin.tags().values().stream().map(Tag::value).toList()))
                .add((short) checkin.visibility().ordinal())
                .add(checkin.createdAt())
                .add(checkin.updatedAt());
        moments.add(checkin.moment(), NOTHING_DONE, recorded.hashes());
    }

    void flush() throws SQLException {
        users.send(connection);
        checkins.send(connection);
        moments.send(connection);
        follows.send(connection);
        connection.commit();
    }

    static String json(Collection<String> texts) {
        return texts.stream()
                .map(it -> '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(it)) + '"')
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** What was not flushed is not kept. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
