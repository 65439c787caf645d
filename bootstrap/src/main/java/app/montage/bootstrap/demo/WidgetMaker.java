package app.montage.bootstrap.demo;

import app.montage.domain.moment.Caption;
import app.montage.domain.moment.LinkWidget;
import app.montage.domain.moment.LocationWidget;
import app.montage.domain.moment.MediaWidget;
import app.montage.domain.moment.MimeType;
import app.montage.domain.moment.Pixels;
import app.montage.domain.moment.PlaceName;
import app.montage.domain.moment.Prose;
import app.montage.domain.moment.RatingWidget;
import app.montage.domain.moment.TextWidget;
import app.montage.domain.moment.Url;
import app.montage.domain.moment.Widget;
import app.montage.domain.shared.Latitude;
import app.montage.domain.shared.Longitude;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What people attach to a check-in. */
final class WidgetMaker {
    private static final MimeType SVG = new MimeType("image/svg+xml");
    private static final double SHARE_OF_CAPTIONS = 0.7;
    private static final double SHARE_OF_SMALL = 0.2;
    /** About a kilometre, in degrees: how far a town's places are from each other. */
    private static final double NEAR = 0.01;

    private final Vocabulary vocabulary;
    private final RandomGenerator random;

    WidgetMaker(Vocabulary vocabulary, RandomGenerator random) {
        this.vocabulary = vocabulary;
        this.random = random;
    }

    Widget picture(Theme theme, long hash) {
        boolean small = random.nextDouble() < SHARE_OF_SMALL;
        return new MediaWidget(
                new Url(Picture.path(theme, hash)),
                SVG,
                new Pixels(small ? 640 : 1280),
                new Pixels(small ? 480 : 960),
                null,
                random.nextDouble() < SHARE_OF_CAPTIONS ? caption(theme) : null);
    }

    Widget text(Theme theme) {
        StringBuilder text = new StringBuilder(sentence(theme)).append('.');
        for (int more = random.nextInt(3); more > 0; more--) text.append(' ').append(vocabulary.remark(random));
        return new TextWidget(new Prose(text.toString()));
    }

    Widget place(Outing outing) {
        String name = placeName(outing);
        // The same place is at the same spot each time; some people's phones do not say where.
        if (outing.venue() % 5 == 4) return new LocationWidget(new PlaceName(name), null, null);
        int spot = name.hashCode();
        return new LocationWidget(
                new PlaceName(name),
                new Latitude(near(outing.city().latitude(), spot)),
                new Longitude(near(outing.city().longitude(), spot >> 8)));
    }

    Widget link(Theme theme) {
        String page = vocabulary.subject(theme, random).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new LinkWidget(new Url("https://example.org/" + theme.interest() + "/" + page), caption(theme));
    }

    Widget rating() {
        int scale = random.nextBoolean() ? 5 : 10;
        return new RatingWidget(random.nextInt(scale * 2 + 1) / 2.0, scale);
    }

    String placeName(Outing outing) {
        return vocabulary.venue(outing.theme(), outing.venue()) + ", "
                + outing.city().label();
    }

    private @Nullable Caption caption(Theme theme) {
        return new Caption(sentence(theme));
    }

    private String sentence(Theme theme) {
        return theme.caption(random.nextInt(theme.captions()), vocabulary.subject(theme, random));
    }

    private static double near(double degrees, int spot) {
        return Math.round((degrees + ((spot & 0xFF) / 128.0 - 1) * NEAR) * 1e5) / 1e5;
    }
}
