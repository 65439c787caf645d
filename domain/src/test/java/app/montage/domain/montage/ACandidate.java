package app.montage.domain.montage;

import app.montage.domain.moment.ContentType;
import app.montage.domain.moment.MomentKey;
import app.montage.domain.moment.MomentKind;
import app.montage.domain.moment.Place;
import app.montage.domain.moment.Visibility;
import app.montage.domain.moment.WidgetType;
import app.montage.domain.shared.Names;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds candidates for stories: a photo of now, with nothing special about it, until told otherwise. */
public final class ACandidate {
    public static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    private MomentKey moment;
    private int widgetIndex;
    private Instant occurredAt = NOW;
    private Instant updatedAt = NOW;
    private boolean ready = true;
    private WidgetType widgetType = WidgetType.MEDIA;
    private ContentType contentType = ContentType.PHOTO;
    private double quality = 1;
    private List<String> tags = List.of();
    private String text = "";
    private @Nullable Place place;
    private double engagement;
    private boolean favourite;
    private int seen;
    private Preference preference = Preference.NONE;
    private @Nullable Long perceptualHash;
    private @Nullable String contentHash;

    private ACandidate(MomentKey moment) {
        this.moment = moment;
    }

    public static ACandidate aPhoto(long id) {
        return new ACandidate(new MomentKey(MomentKind.CHECKIN, new UUID(0, id)));
    }

    public static ACandidate aText(long id) {
        return aPhoto(id).of(WidgetType.TEXT, ContentType.TEXT);
    }

    public ACandidate of(WidgetType widget, ContentType content) {
        widgetType = widget;
        contentType = content;
        return this;
    }

    public ACandidate kind(MomentKind kind) {
        moment = new MomentKey(kind, moment.sourceId());
        return this;
    }

    public ACandidate widget(int index) {
        widgetIndex = index;
        return this;
    }

    public ACandidate at(Instant time) {
        occurredAt = time;
        return this;
    }

    public ACandidate ago(Duration age) {
        return at(NOW.minus(age));
    }

    public ACandidate hoursAgo(double hours) {
        return ago(Duration.ofMillis(Math.round(hours * 3_600_000)));
    }

    public ACandidate updatedAt(Instant time) {
        updatedAt = time;
        return this;
    }

    public ACandidate notReady() {
        ready = false;
        return this;
    }

    public ACandidate quality(double value) {
        quality = value;
        return this;
    }

    public ACandidate tagged(String... names) {
        tags = List.of(names);
        return this;
    }

    public ACandidate saying(String words) {
        text = " " + Names.normalise(words) + " ";
        return this;
    }

    public ACandidate in(@Nullable Place where) {
        place = where;
        return this;
    }

    public ACandidate engagement(double value) {
        engagement = value;
        return this;
    }

    public ACandidate favourite() {
        return favourite(true);
    }

    public ACandidate favourite(boolean value) {
        favourite = value;
        return this;
    }

    public ACandidate seen(int times) {
        seen = times;
        return this;
    }

    public ACandidate preferred(Preference value) {
        preference = value;
        return this;
    }

    public ACandidate pinned() {
        return preferred(Preference.PINNED);
    }

    public ACandidate looking(@Nullable Long hash) {
        perceptualHash = hash;
        return this;
    }

    public ACandidate file(@Nullable String sha256) {
        contentHash = sha256;
        return this;
    }

    public Candidate build() {
        return new Candidate(
                moment,
                widgetIndex,
                occurredAt,
                updatedAt,
                Visibility.FRIENDS,
                ready,
                widgetType,
                contentType,
                quality,
                tags,
                text,
                place,
                engagement,
                favourite,
                seen,
                preference,
                perceptualHash,
                contentHash,
                "[]");
    }
}
