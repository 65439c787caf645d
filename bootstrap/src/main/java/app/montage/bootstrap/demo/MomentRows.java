package app.montage.bootstrap.demo;

import app.montage.domain.moment.Moment;
import app.montage.domain.moment.Place;
import app.montage.domain.moment.Tag;
import app.montage.domain.moment.Tally;
import app.montage.domain.moment.Widget;
import app.montage.persistence.moment.WidgetJson;
import app.montage.persistence.shared.CopyRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Moments on their way into the spine in bulk, whatever they are of. */
final class MomentRows {
    private final CopyRows moments = new CopyRows("""
            moment.moments (owner_id, kind, source_id, occurred_at, visibility, ready, tags, words, place_id, latitude,
              longitude, widgets, widget_types, content_types, qualities, perceptual_hashes, hearts, reactions, comments,
              shares, updated_at)""");

    /** @param hashes per widget the perceptual hash of its picture, or null */
    void add(Moment moment, Tally tally, List<@Nullable Long> hashes) {
        moments.row()
                .add(moment.owner().value())
                .add(moment.key().kind().name())
                .add(moment.key().sourceId())
                .add(moment.occurredAt())
                .add((short) moment.visibility().ordinal())
                .add(moment.ready())
                .texts(moment.tags().stream().map(Tag::value).toList())
                .add(moment.words());
        add(moment.place());
        moments.json(WidgetJson.write(moment.widgets()))
                .add(ordinals(moment, Widget::type))
                .add(ordinals(moment, Widget::contentType))
                .add(qualities(moment));
        if (hashes.stream().anyMatch(Objects::nonNull)) moments.bigints(hashes);
        else moments.none();
        moments.add(tally.hearts())
                .add(tally.reactions())
                .add(tally.comments())
                .add(tally.shares())
                .add(moment.updatedAt());
    }

    private void add(@Nullable Place place) {
        moments.add(place == null ? null : place.id());
        add(place == null ? null : place.latitude());
        add(place == null ? null : place.longitude());
    }

    private void add(@Nullable Double degrees) {
        if (degrees == null) moments.none();
        else moments.add((double) degrees);
    }

    /** Per widget the number of what it is. */
    private static short[] ordinals(Moment moment, Function<Widget, Enum<?>> of) {
        short[] ordinals = new short[moment.widgets().size()];
        for (int i = 0; i < ordinals.length; i++)
            ordinals[i] = (short) of.apply(moment.widgets().get(i)).ordinal();
        return ordinals;
    }

    private static float[] qualities(Moment moment) {
        float[] qualities = new float[moment.widgets().size()];
        for (int i = 0; i < qualities.length; i++)
            qualities[i] = (float) moment.widgets().get(i).quality();
        return qualities;
    }

    /** In bytes. */
    int length() {
        return moments.length();
    }

    void send(Connection connection) throws SQLException {
        moments.send(connection);
    }
}
