package app.montage.application.moment;

import static app.montage.domain.checkin.ACheckin.NOW;
import static app.montage.domain.checkin.ACheckin.aCheckin;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.checkin.ACheckin;
import app.montage.domain.moment.Moment;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import org.junit.jupiter.api.Test;

/** What every content spine must do. */
public interface MomentsContract {
    Moments moments();

    UserId somebody();

    @Test
    default void what_is_saved_is_found_by_its_owner_whole() {
        Moment moment = aCheckin()
                .by(somebody())
                .in("Home")
                .tagged("a", "b")
                .showing(ACheckin.allKinds())
                .build()
                .moment();
        moments().save(moment);
        assertThat(moments().find(moment.owner(), moment.key())).contains(moment);
        assertThat(moments().find(somebody(), moment.key())).isEmpty();
    }

    @Test
    default void what_is_saved_again_stands_in_place_of_what_there_was() {
        Moment old = aCheckin().by(somebody()).build().moment();
        Moment moment = new Moment(
                old.key(),
                old.owner(),
                NOW.minusSeconds(60),
                Visibility.PRIVATE,
                false,
                old.tags(),
                " other words ",
                null,
                ACheckin.allKinds(),
                NOW);
        moments().save(old);
        moments().save(moment);
        assertThat(moments().find(old.owner(), old.key())).contains(moment);
    }

    @Test
    default void what_is_removed_is_not_found() {
        Moment moment = aCheckin().by(somebody()).build().moment();
        moments().save(moment);
        moments().remove(moment.owner(), moment.key(), NOW);
        assertThat(moments().find(moment.owner(), moment.key())).isEmpty();
    }
}
