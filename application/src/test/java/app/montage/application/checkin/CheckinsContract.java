package app.montage.application.checkin;

import static app.montage.domain.checkin.ACheckin.NOW;
import static app.montage.domain.checkin.ACheckin.aCheckin;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.Transactions;
import app.montage.domain.checkin.ACheckin;
import app.montage.domain.checkin.Checkin;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.checkin.Tags;
import app.montage.domain.checkin.Widgets;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every keeper of check-ins must do. */
public interface CheckinsContract {
    Checkins checkins();

    Transactions transactions();

    UserId somebody();

    @Test
    default void what_is_added_is_found_by_its_owner_whole() {
        Checkin checkin = aCheckin()
                .by(somebody())
                .in("Home")
                .tagged("b", "a")
                .showing(ACheckin.allKinds())
                .build();
        checkins().add(checkin);
        assertThat(find(checkin.owner(), checkin.id())).contains(checkin);
        assertThat(find(somebody(), checkin.id())).isEmpty();
    }

    @Test
    default void what_is_saved_stands_in_place_of_what_there_was() {
        Checkin old = aCheckin().by(somebody()).in("Home").tagged("a").build();
        Checkin changed = new Checkin(
                old.id(),
                old.owner(),
                NOW.minusSeconds(60),
                old.contentType(),
                null,
                Tags.NONE,
                Visibility.PUBLIC,
                new Widgets(ACheckin.allKinds()),
                old.createdAt(),
                NOW.plusSeconds(60));
        checkins().add(old);
        checkins().save(changed);
        assertThat(find(old.owner(), old.id())).contains(changed);
    }

    @Test
    default void what_is_deleted_is_not_found() {
        Checkin checkin = aCheckin().by(somebody()).build();
        checkins().add(checkin);
        checkins().delete(checkin.id(), NOW);
        assertThat(find(checkin.owner(), checkin.id())).isEmpty();
    }

    private Optional<Checkin> find(UserId owner, CheckinId id) {
        return transactions().call(() -> checkins().find(owner, id));
    }
}
