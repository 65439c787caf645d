package app.montage.bootstrap.demo;

import app.montage.domain.checkin.Checkin;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.checkin.LocationName;
import app.montage.domain.checkin.Tags;
import app.montage.domain.checkin.Widgets;
import app.montage.domain.moment.Tag;
import app.montage.domain.moment.Visibility;
import app.montage.domain.moment.Widget;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes up what a person recorded in a year. The same person, day and chance make the same year. */
final class LifeMaker {
    private static final double SHARE_OF_BURSTS = 0.12;
    private static final int SECONDS_IN_BURST = 25;
    private static final double SHARE_WITH_LOCATION = 0.6;

    private final Vocabulary vocabulary;

    LifeMaker(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** As many check-ins as the person has, oldest first. */
    List<Recorded> year(Person person, LocalDate until, RandomGenerator random) {
        Year year = new Year(person, new WidgetMaker(vocabulary, random), random, new ArrayList<>());
        Calendar calendar = new Calendar(person, until, random);
        year.single(calendar.last());
        while (year.recorded.size() < person.checkins()) year.add(calendar.any());
        year.recorded.sort(Comparator.comparing((Recorded it) -> it.checkin().occurredAt())
                .thenComparing(it -> it.checkin().id().value()));
        return year.recorded;
    }

    private record Year(Person person, WidgetMaker widgets, RandomGenerator random, List<Recorded> recorded) {
        void add(Outing outing) {
            if (random.nextDouble() < SHARE_OF_BURSTS) burst(outing);
            else single(outing);
        }

        /** The same thing again and again, within two minutes. */
        void burst(Outing outing) {
            long scene = random.nextLong();
            int shots = Math.min(random.nextInt(3, 6), person.checkins() - recorded.size());
            Visibility visibility = visibility();
            for (int i = 0; i < shots; i++) {
                long hash = scene ^ 1L << random.nextInt(64) ^ 1L << random.nextInt(64);
                Instant at = outing.at().plusSeconds((long) i * SECONDS_IN_BURST);
                record(outing, at, visibility, List.of(widgets.picture(outing.theme(), hash)), hash);
            }
        }

        void single(Outing outing) {
            long hash = random.nextLong();
            Theme theme = outing.theme();
            List<Widget> content = switch (random.nextInt(8)) {
                case 0, 1 -> List.of(widgets.picture(theme, hash));
                case 2 -> List.of(widgets.picture(theme, hash), widgets.text(theme));
                case 3 -> List.of(widgets.text(theme));
                case 4 -> List.of(widgets.place(outing));
                case 5 -> List.of(widgets.picture(theme, hash), widgets.place(outing));
                case 6 -> List.of(widgets.link(theme));
                default -> List.of(widgets.rating(), widgets.text(theme), widgets.place(outing));
            };
            record(outing, outing.at(), visibility(), content, hash);
        }

        private void record(Outing outing, Instant at, Visibility visibility, List<Widget> content, long hash) {
            Widgets shown = new Widgets(content);
            Instant now = at.plusMillis(random.nextInt(1, 1_000));
            Checkin checkin = new Checkin(
                    new CheckinId(TimeIds.at(now, random)),
                    person.id(),
                    at,
                    shown.label(),
                    random.nextDouble() < SHARE_WITH_LOCATION ? new LocationName(widgets.placeName(outing)) : null,
                    tags(outing),
                    visibility,
                    shown,
                    now,
                    now);
            recorded.add(new Recorded(checkin, hashes(content, hash)));
        }

        private static List<@Nullable Long> hashes(List<Widget> content, long hash) {
            List<@Nullable Long> hashes = new ArrayList<>();
            for (Widget widget : content) hashes.add(Picture.isShownBy(widget) ? hash : null);
            return hashes;
        }

        private Tags tags(Outing outing) {
            List<Tag> tags = new ArrayList<>();
            if (random.nextDouble() < 0.85) tags.add(new Tag(outing.theme().interest()));
            if (random.nextBoolean()) tags.add(new Tag(outing.theme().tag()));
            if (outing.away()) tags.add(new Tag("travel"));
            return new Tags(tags);
        }

        private Visibility visibility() {
            int of100 = random.nextInt(100);
            if (of100 < 12) return Visibility.PRIVATE;
            if (of100 < 18) return Visibility.SHARED;
            return of100 < 58 ? Visibility.FRIENDS : Visibility.PUBLIC;
        }
    }
}
