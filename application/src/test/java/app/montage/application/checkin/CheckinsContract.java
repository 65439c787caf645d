package app.montage.application.checkin;

import static app.montage.domain.checkin.ACheckin.NOW;
import static app.montage.domain.checkin.ACheckin.aCheckin;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.Transactions;
import app.montage.domain.checkin.ACheckin;
import app.montage.domain.checkin.Checkin;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.checkin.IdempotencyKey;
import app.montage.domain.checkin.Tags;
import app.montage.domain.checkin.Widgets;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every keeper of check-ins must do. */
public interface CheckinsContract {
    IdempotencyKey KEY = new IdempotencyKey("k");

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
        assertThat(checkins().add(checkin, null)).isTrue();
        assertThat(find(checkin.owner(), checkin.id())).contains(checkin);
        assertThat(find(somebody(), checkin.id())).isEmpty();
    }

    @Test
    default void a_key_makes_one_checkin_for_each_person() {
        Checkin checkin = aCheckin().by(somebody()).build();
        assertThat(checkins().add(checkin, KEY)).isTrue();
        assertThat(checkins().add(aCheckin().by(checkin.owner()).build(), KEY)).isFalse();
        assertThat(checkins().add(aCheckin().by(somebody()).build(), KEY)).isTrue();
        assertThat(checkins().made(checkin.owner(), KEY)).contains(checkin.id());
    }

    @Test
    default void without_a_key_each_is_another() {
        UserId owner = somebody();
        assertThat(checkins().add(aCheckin().by(owner).build(), null)).isTrue();
        assertThat(checkins().add(aCheckin().by(owner).build(), null)).isTrue();
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
        checkins().add(old, null);
        checkins().save(changed);
        assertThat(find(old.owner(), old.id())).contains(changed);
    }

    @Test
    default void what_is_deleted_is_not_found_but_its_key_is_taken() {
        Checkin checkin = aCheckin().by(somebody()).build();
        checkins().add(checkin, KEY);
        checkins().delete(checkin.id(), NOW);
        assertThat(find(checkin.owner(), checkin.id())).isEmpty();
        assertThat(checkins().made(checkin.owner(), KEY)).contains(checkin.id());
    }

    private Optional<Checkin> find(UserId owner, CheckinId id) {
        return transactions().call(() -> checkins().find(owner, id));
    }
}
