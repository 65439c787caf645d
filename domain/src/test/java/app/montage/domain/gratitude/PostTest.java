package app.montage.domain.gratitude;

import static app.montage.domain.gratitude.APost.aPicture;
import static app.montage.domain.gratitude.APost.aPost;
import static app.montage.domain.gratitude.GratitudeRefusal.ALREADY_HIDDEN;
import static app.montage.domain.gratitude.GratitudeRefusal.NOT_HIDDEN;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.domain.moment.Moment;
import app.montage.domain.moment.MomentKind;
import app.montage.domain.moment.Place;
import app.montage.domain.moment.Visibility;
import app.montage.domain.moment.Widget;
import app.montage.domain.moment.WidgetType;
import app.montage.domain.shared.InvalidValue;
import app.montage.domain.shared.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostTest {
    @Test
    void a_post_is_a_moment_with_its_pictures_first_then_its_words_then_its_place() {
        Post post = aPost().called("Tea Time")
                .saying("Thanks, Ada!")
                .at("The Lake")
                .showing(aPicture(), aPicture())
                .build();
        Moment moment = post.moment();
        assertThat(moment.key().kind()).isEqualTo(MomentKind.POST);
        assertThat(moment.key().sourceId()).isEqualTo(post.id().value());
        assertThat(moment.widgets())
                .extracting(Widget::type)
                .containsExactly(WidgetType.MEDIA, WidgetType.MEDIA, WidgetType.TEXT, WidgetType.LOCATION);
        assertThat(moment.words()).isEqualTo(" tea time thanks ada the lake ");
        assertThat(moment.place()).isEqualTo(Place.named("The Lake"));
        assertThat(moment.occurredAt()).isEqualTo(post.createdAt());
    }

    @Test
    void what_is_hidden_is_its_author_s_alone_until_it_is_shown_again() {
        Post post = aPost().build();
        Result<Post> hidden = post.hide(new HidingReason("Rude"), post.createdAt());
        assertThat(hidden.map(Post::moment).map(Moment::visibility)).isEqualTo(ok(Visibility.PRIVATE));
        assertThat(hidden.then(it -> it.hide(new HidingReason("Again"), post.createdAt())))
                .isEqualTo(refused(ALREADY_HIDDEN));
        assertThat(hidden.then(Post::unhide)).isEqualTo(ok(post));
        assertThat(post.unhide()).isEqualTo(refused(NOT_HIDDEN));
    }

    @Test
    void what_a_post_says_stands_beside_each_of_its_pictures() {
        assertThat(captions(aPost().saying("Thanks, Ada!"))).containsExactly("Thanks, Ada!", "Thanks, Ada!");
        assertThat(captions(aPost().called("Tea Time").saying("Thanks, Ada!"))).containsOnly("Tea Time");
        assertThat(captions(aPost().saying("🍵".repeat(1_001)))).containsOnly("🍵".repeat(1_000));
    }

    private static List<String> captions(APost post) {
        return post.showing(aPicture(), aPicture()).build().moment().widgets().stream()
                .filter(it -> it.type() == WidgetType.MEDIA)
                .flatMap(it -> it.texts().stream())
                .toList();
    }

    @Test
    void styling_follows_from_the_kind_of_post() {
        assertThat(PostType.values())
                .extracting(PostType::displayScale)
                .containsExactly(DisplayScale.TRIPLE, DisplayScale.DOUBLE, DisplayScale.COMPACT);
    }

    @Test
    void emojis_have_codes_and_nothing_else_is_one() {
        assertThat(new EmojiCode("fire").emoji().character()).isEqualTo("🔥");
        assertThat(Emoji.THUMBS_UP.code()).isEqualTo("thumbs_up");
        assertThatThrownBy(() -> new EmojiCode("FIRE")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new EmojiCode("🔥")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void a_picture_is_where_its_name_says() {
        PostPicture picture = aPicture();
        assertThat(picture.url()).isEqualTo("/api/post-pictures/" + picture.id().value() + ".jpg");
        assertThat(picture.file().value()).endsWith(picture.id().value() + ".jpg");
    }
}
