package app.montage.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.ProfilePhotos.Chosen;
import app.montage.application.shared.Transactions;
import app.montage.domain.account.ProfilePhoto;
import app.montage.domain.shared.UserId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of people's choice of a photo must do. */
public interface ProfilePhotosContract {
    ProfilePhotos photos();

    Transactions transactions();

    /** Somebody who has no photo yet. */
    UserId somebody();

    @Test
    default void a_choice_reads_back_and_can_be_taken_back() {
        UserId ada = somebody();
        Chosen none = new Chosen(ada, null);
        assertThat(find(ada)).contains(none);
        Chosen some = new Chosen(ada, ProfilePhoto.of(UUID.randomUUID()));
        save(some);
        assertThat(find(ada)).contains(some);
        save(none);
        assertThat(find(ada)).contains(none);
        assertThat(find(new UserId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void what_is_forgotten_is_said_once() {
        UserId ada = somebody();
        assertThat(forget(ada)).isEmpty();
        ProfilePhoto photo = ProfilePhoto.of(UUID.randomUUID());
        save(new Chosen(ada, photo));
        assertThat(forget(ada)).contains(photo);
        assertThat(forget(ada)).isEmpty();
        assertThat(find(ada)).contains(new Chosen(ada, null));
    }

    private Optional<Chosen> find(UserId person) {
        return transactions().call(() -> photos().find(person));
    }

    private void save(Chosen chosen) {
        transactions().run(() -> photos().save(chosen));
    }

    private Optional<ProfilePhoto> forget(UserId person) {
        return transactions().call(() -> photos().forget(person));
    }
}
