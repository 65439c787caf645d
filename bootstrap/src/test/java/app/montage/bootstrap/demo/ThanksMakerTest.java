package app.montage.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.gratitude.Comment;
import app.montage.domain.gratitude.Deed.Kind;
import app.montage.domain.gratitude.Mentions;
import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostType;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ThanksMakerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Instant END = TODAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Cast CAST = Cast.of(TODAY);
    private static final List<Thanks> MONTHS = months(CAST);

    private static List<Thanks> months(Cast cast) {
        return new ThanksMaker(cast, Cast.vocabulary(), TODAY).months();
    }

    private static Stream<Post> posts() {
        return MONTHS.stream().map(Thanks::post);
    }

    private static List<Thanks> by(String name) {
        return MONTHS.stream().filter(it -> it.post().author().equals(id(name))).toList();
    }

    private static UserId id(String name) {
        return CAST.named(name).id();
    }

    private static boolean are(Predicate<Thanks> what) {
        return MONTHS.stream().anyMatch(what);
    }

    @Test
    void everybody_is_grateful_some_times_in_the_last_months() {
        assertThat(CAST.people().keySet())
                .allSatisfy(name -> assertThat(by(name)).hasSizeBetween(6, 14));
        assertThat(posts())
                .extracting(Post::createdAt)
                .allMatch(it -> it.isBefore(END) && it.isAfter(END.minus(Duration.ofDays(121))));
    }

    @Test
    void there_is_every_type_with_pictures_places_and_mentions() {
        assertThat(posts()).extracting(Post::type).contains(PostType.values());
        assertThat(posts())
                .allMatch(it -> (it.type() == PostType.PHOTO) != it.pictures().isEmpty())
                .anyMatch(it -> it.pictures().size() > 1)
                .anyMatch(it -> it.location() != null)
                .anyMatch(it -> it.title() != null)
                .anyMatch(it -> !Mentions.in(it.content().value()).isEmpty());
        assertThat(posts())
                .extracting(Post::visibility)
                .contains(Visibility.PRIVATE, Visibility.FRIENDS, Visibility.PUBLIC);
    }

    @Test
    void others_answer_by_hearts_several_emojis_shares_comments_and_replies() {
        assertThat(are(it -> it.tally().hearts() > 2)).isTrue();
        assertThat(are(it -> it.reactions().size() > 2)).isTrue();
        assertThat(are(it -> it.tally().shares() > 0)).isTrue();
        assertThat(are(it -> it.comments().stream().anyMatch(comment -> comment.depth() == 3)))
                .isTrue();
    }

    @Test
    void everybody_does_a_thing_once_and_in_its_time() {
        assertThat(MONTHS).allSatisfy(thanks -> {
            assertThat(thanks.deeds())
                    .extracting(it -> List.of(it.person(), it.deed()))
                    .doesNotHaveDuplicates();
            assertThat(thanks.deeds())
                    .allMatch(it -> !it.at().isBefore(thanks.post().createdAt())
                            && !it.at().isAfter(END));
            assertThat(thanks.comments())
                    .extracting(Comment::createdAt)
                    .allMatch(it -> !it.isBefore(thanks.post().createdAt()) && !it.isAfter(END));
        });
    }

    @Test
    void nobody_does_anything_with_what_they_may_not_see() {
        assertThat(MONTHS)
                .filteredOn(it -> it.post().visibility() == Visibility.PRIVATE)
                .allMatch(it -> it.deeds().isEmpty() && it.comments().isEmpty());
        assertThat(by("ada"))
                .flatExtracting(Thanks::deeds)
                .noneMatch(it -> it.person().equals(id("cleo")));
        assertThat(by("ben"))
                .flatExtracting(Thanks::deeds)
                .isNotEmpty()
                .allMatch(it -> it.person().equals(id("ada")));
        assertThat(MONTHS)
                .flatExtracting(Thanks::deeds)
                .noneMatch(it -> it.person().equals(id("gus")));
        assertThat(MONTHS)
                .filteredOn(it -> it.post().visibility() != Visibility.PUBLIC)
                .flatExtracting(Thanks::deeds)
                .noneMatch(it -> it.deed().kind() == Kind.SHARE);
    }

    @Test
    void the_same_day_makes_the_same_posts() {
        assertThat(months(Cast.of(TODAY))).isEqualTo(MONTHS);
    }
}
