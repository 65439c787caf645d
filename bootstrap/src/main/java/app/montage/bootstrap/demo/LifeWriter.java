package app.montage.bootstrap.demo;

import app.montage.bootstrap.database.Database;
import app.montage.domain.checkin.Checkin;
import app.montage.domain.moment.Moment;
import app.montage.domain.moment.Place;
import app.montage.domain.moment.Tag;
import app.montage.domain.moment.Widget;
import app.montage.persistence.moment.WidgetJson;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes made-up lives in bulk: what the use cases would have written one by one, a few megabytes a transaction. */
final class LifeWriter implements AutoCloseable {
    private static final int ENOUGH = 4 << 20;

    private final Connection connection;
    private final CopyText users = new CopyText("account.users (id, email, username, first_name, last_name,"
            + " display_name, bio, city, interests, is_private, montage_audience, email_verified, time_zone,"
            + " created_at, updated_at)");
    private final CopyText follows = new CopyText("account.follows (id, follower_id, followed_id, status, created_at)");
    private final CopyText checkins = new CopyText("checkin.checkins (id, user_id, occurred_at, content_type, widgets,"
            + " location, tags, visibility, created_at, updated_at)");
    private final CopyText moments = new CopyText("moment.moments (owner_id, kind, source_id, occurred_at, visibility,"
            + " ready, tags, words, place_id, latitude, longitude, widgets, widget_types, content_types, qualities,"
            + " perceptual_hashes, updated_at)");

    LifeWriter(Database database) throws SQLException {
        connection = database.connect();
        connection.setAutoCommit(false);
    }

    void add(Person person, List<Recorded> year) throws SQLException {
        users.row(
                person.id().value(),
                person.username() + "@example.org",
                person.username(),
                person.firstName(),
                person.lastName(),
                person.firstName() + " " + person.lastName(),
                person.special().isEmpty() ? null : person.special(),
                person.home().label(),
                json(person.interests().stream().map(Theme::interest).toList()),
                person.isPrivate(),
                person.audience(),
                true,
                person.home().zone(),
                person.joined(),
                person.joined());
        year.forEach(this::add);
        if (checkins.length() + moments.length() > ENOUGH) flush();
    }

    /** Follows between people who have been added already. */
    void add(Tie tie, Instant since) {
        follows.row(
                TimeIds.between(tie.follower(), tie.followed(), since),
                tie.follower().value(),
                tie.followed().value(),
                tie.status(),
                since);
    }

    private void add(Recorded recorded) {
        Checkin checkin = recorded.checkin();
        String widgets = WidgetJson.write(checkin.widgets().values());
        checkins.row(
                checkin.id().value(),
                checkin.owner().value(),
                checkin.occurredAt(),
                checkin.contentType().value(),
                widgets,
                checkin.location() == null ? null : checkin.location().value(),
                json(checkin.tags().values().stream().map(Tag::value).toList()),
                checkin.visibility().ordinal(),
                checkin.createdAt(),
                checkin.updatedAt());
        add(checkin.moment(), widgets, recorded.hashes());
    }

    private void add(Moment moment, String widgets, List<@Nullable Long> hashes) {
        Place place = moment.place();
        moments.row(
                moment.owner().value(),
                moment.key().kind(),
                moment.key().sourceId(),
                moment.occurredAt(),
                moment.visibility().ordinal(),
                moment.ready(),
                moment.tags().stream().map(Tag::value).toList(),
                moment.words(),
                place == null ? null : place.id(),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude(),
                widgets,
                moment.widgets().stream().map(it -> it.type().ordinal()).toList(),
                moment.widgets().stream().map(it -> it.contentType().ordinal()).toList(),
                moment.widgets().stream().map(Widget::quality).toList(),
                hashes.stream().anyMatch(Objects::nonNull) ? hashes : null,
                moment.updatedAt());
    }

    void flush() throws SQLException {
        users.flush(connection);
        checkins.flush(connection);
        moments.flush(connection);
        follows.flush(connection);
        connection.commit();
    }

    private static String json(Collection<String> texts) {
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
