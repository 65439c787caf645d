package app.montage.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.Ids;
import app.montage.application.shared.Transactions;
import app.montage.domain.notification.Subject;
import app.montage.domain.shared.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What all inboxes must do: the same as those in memory, whatever happens. */
public interface InboxesContract {
    Inboxes inboxes(NotificationSettings settings);

    Transactions transactions();

    UserId somebody();

    List<Pictured> picture(UserId owner);

    @Test
    default void a_long_life_looks_as_it_does_in_memory() {
        NotificationSettings settings = InboxStory.settings(3);
        List<UserId> people = Stream.generate(this::somebody).limit(5).toList();
        UserId owner = somebody();
        InMemoryInboxes memory = new InMemoryInboxes();
        MovingClock clock = new MovingClock();
        NotifyUser real = new NotifyUser(inboxes(settings), Optional.empty(), settings, clock, ids(7));
        NotifyUser remembered = new NotifyUser(memory, Optional.empty(), settings, clock, ids(7));
        Random random = new Random(11);
        for (int i = 0; i < 400; i++) {
            Deed deed = deed(random);
            clock.pass(Duration.ofMinutes(deed.minutes()));
            transactions().run(() -> deed.happen(real, people, owner));
            deed.happen(remembered, people, owner);
            assertThat(picture(owner)).as("after deed %s: %s", i, deed).isEqualTo(memory.picture(owner));
        }
        for (Subject subject :
                List.of(Subject.ofComment(new UUID(2, 1), new UUID(5, 5)), Subject.ofPost(new UUID(2, 0)))) {
            ForgetSubject really = new ForgetSubject(inboxes(settings), clock);
            transactions().run(() -> really.handle(subject, List.of(owner)));
            new ForgetSubject(memory, clock).handle(subject, List.of(owner));
            assertThat(picture(owner)).as("without %s", subject).isEqualTo(memory.picture(owner));
        }
        ForgetActor forget = new ForgetActor(inboxes(settings), clock);
        transactions().run(() -> forget.handle(people.getFirst(), List.of(owner)));
        new ForgetActor(memory, clock).handle(people.getFirst(), List.of(owner));
        assertThat(picture(owner)).isEqualTo(memory.picture(owner));
    }

    private static Deed deed(Random random) {
        int minutes = random.nextInt(20) == 0 ? random.nextInt(600, 1500) : random.nextInt(8);
        return new Deed(random.nextInt(5), random.nextInt(Deed.KINDS), random.nextInt(3) == 0, minutes);
    }

    /** The same ones for the same seed. */
    private static Ids ids(long seed) {
        Random random = new Random(seed);
        return () -> new UUID(random.nextLong(), random.nextLong());
    }
}
