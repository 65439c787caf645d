package app.montage.domain.checkin;

import app.montage.domain.moment.Caption;
import app.montage.domain.moment.LinkWidget;
import app.montage.domain.moment.LocationWidget;
import app.montage.domain.moment.MediaWidget;
import app.montage.domain.moment.MimeType;
import app.montage.domain.moment.Pixels;
import app.montage.domain.moment.PlaceName;
import app.montage.domain.moment.Prose;
import app.montage.domain.moment.RatingWidget;
import app.montage.domain.moment.Seconds;
import app.montage.domain.moment.Tag;
import app.montage.domain.moment.TextWidget;
import app.montage.domain.moment.Url;
import app.montage.domain.moment.Visibility;
import app.montage.domain.moment.Widget;
import app.montage.domain.shared.Latitude;
import app.montage.domain.shared.Longitude;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds check-ins for stories: a line of text for friends, with nothing special about it, until told otherwise. */
public final class ACheckin {
    public static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    private CheckinId id = new CheckinId(UUID.randomUUID());
    private UserId owner = new UserId(UUID.randomUUID());
    private Instant occurredAt = NOW;
    private @Nullable LocationName location;
    private Tags tags = Tags.NONE;
    private Visibility visibility = Visibility.FRIENDS;
    private List<Widget> widgets = List.of(new TextWidget(new Prose("Coffee with Ada")));

    private ACheckin() {}

    public static ACheckin aCheckin() {
        return new ACheckin();
    }

    /** One of each kind. */
    public static List<Widget> allKinds() {
        return List.of(
                new MediaWidget(
                        new Url("https://example.org/1.mp4"),
                        new MimeType("video/mp4"),
                        new Pixels(1920),
                        new Pixels(1080),
                        new Seconds(12.5),
                        new Caption("\"Sunrise\"")),
                new MediaWidget(new Url("/media/2.jpg"), new MimeType("image/jpeg"), null, null, null, null),
                new TextWidget(new Prose("Two lines\nof \\ text 😀")),
                new LocationWidget(new PlaceName("Lake"), new Latitude(52.52), new Longitude(13.405)),
                new LocationWidget(new PlaceName("Somewhere"), null, null),
                new LinkWidget(new Url("https://example.org/"), new Caption("A page")),
                new LinkWidget(new Url("https://example.org/"), null),
                new RatingWidget(4.5, 5));
    }

    public ACheckin by(UserId person) {
        owner = person;
        return this;
    }

    public ACheckin at(Instant time) {
        occurredAt = time;
        return this;
    }

    public ACheckin in(String place) {
        location = new LocationName(place);
        return this;
    }

    public ACheckin tagged(String... words) {
        tags = new Tags(Stream.of(words).map(Tag::new).toList());
        return this;
    }

    public ACheckin seenBy(Visibility whom) {
        visibility = whom;
        return this;
    }

    public ACheckin showing(List<Widget> what) {
        widgets = what;
        return this;
    }

    public Checkin build() {
        Widgets shown = new Widgets(widgets);
        return new Checkin(id, owner, occurredAt, shown.label(), location, tags, visibility, shown, NOW, NOW);
    }
}
