package app.montage.application.gratitude;

import static app.montage.domain.gratitude.APost.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.gratitude.Deeds.Done;
import app.montage.application.gratitude.Deeds.Told;
import app.montage.application.shared.Transactions;
import app.montage.domain.gratitude.Deed;
import app.montage.domain.gratitude.EmojiCode;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.moment.Tally;
import app.montage.domain.shared.UserId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of hearts, reactions and shares must do. */
public interface DeedsContract {
    Deed FIRE = Deed.reaction(new EmojiCode("fire"));
    Deed CLAP = Deed.reaction(new EmojiCode("clap"));

    Deeds deeds();

    Transactions transactions();

    UserId somebody();

    /** A post of somebody's. */
    PostId post();

    @Test
    default void each_is_done_once_and_a_reaction_once_by_each_emoji() {
        PostId post = post();
        UserId one = somebody();
        assertThat(add(post, one, Deed.HEART)).contains(new Tally(1, 0, 0, 0));
        assertThat(add(post, one, Deed.HEART)).isEmpty();
        assertThat(add(post, one, FIRE)).contains(new Tally(1, 1, 0, 0));
        assertThat(add(post, one, CLAP)).contains(new Tally(1, 2, 0, 0));
        assertThat(add(post, one, FIRE)).isEmpty();
        assertThat(add(post, one, Deed.SHARE)).contains(new Tally(1, 2, 0, 1));
        assertThat(add(post, one, Deed.SHARE)).isEmpty();
        assertThat(add(post, somebody(), Deed.HEART)).contains(new Tally(2, 2, 0, 1));
        assertThat(add(post(), one, Deed.HEART)).contains(new Tally(1, 0, 0, 0));
    }

    @Test
    default void each_is_taken_back_once_and_by_who_did_it() {
        PostId post = post();
        UserId one = somebody();
        for (Deed deed : new Deed[] {Deed.HEART, FIRE, CLAP, Deed.SHARE}) add(post, one, deed);
        assertThat(remove(post, somebody(), Deed.HEART)).isEmpty();
        assertThat(remove(post, one, FIRE)).contains(new Tally(1, 1, 0, 1));
        assertThat(remove(post, one, FIRE)).isEmpty();
        assertThat(remove(post, one, Deed.HEART)).contains(new Tally(0, 1, 0, 1));
        assertThat(remove(post, one, Deed.SHARE)).contains(new Tally(0, 1, 0, 0));
        assertThat(remove(post, one, CLAP)).contains(new Tally(0, 0, 0, 0));
        assertThat(add(post, one, Deed.HEART)).contains(new Tally(1, 0, 0, 0));
    }

    @Test
    default void what_a_person_did_is_told_some_at_a_time() {
        PostId post = post();
        UserId one = somebody();
        add(post, one, Deed.HEART);
        add(post, one, FIRE);
        add(post, somebody(), Deed.SHARE);
        assertThat(deeds().some(one, 1)).hasSize(1);
        assertThat(deeds().some(one, 9)).extracting(Told::deed).containsExactlyInAnyOrder(Deed.HEART, FIRE);
    }

    private Optional<Tally> add(PostId post, UserId person, Deed deed) {
        return transactions()
                .call(() -> deeds().add(new Done(UUID.randomUUID(), post, person, deed, NOW)))
                .map(Counted::tally);
    }

    private Optional<Tally> remove(PostId post, UserId person, Deed deed) {
        return transactions().call(() -> deeds().remove(post, person, deed)).map(Counted::tally);
    }
}
