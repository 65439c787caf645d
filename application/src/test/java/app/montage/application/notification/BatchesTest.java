package app.montage.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.notification.Batch;
import app.montage.domain.notification.BatchKey;
import app.montage.domain.notification.Notice;
import app.montage.domain.notification.Notification;
import app.montage.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever people do and take back, in whatever order: nothing is lost, nothing is there twice, and batches say what is in them. */
class BatchesTest {
    private static final int AN_HOUR = 3;
    private static final List<UserId> PEOPLE =
            Stream.of(1, 2, 3, 4, 5).map(it -> new UserId(new UUID(1, it))).toList();

    /** What somebody was told by whom, and not taken back since. */
    private record Standing(UserId actor, Notice notice) {}

    @Provide
    Arbitrary<List<Deed>> lives() {
        Arbitrary<Integer> minutes = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.integers().between(0, 5)),
                Tuple.of(2, Arbitraries.integers().between(30, 90)),
                Tuple.of(1, Arbitraries.integers().between(600, 1500)));
        return Combinators.combine(
                        Arbitraries.integers().between(0, PEOPLE.size() - 1),
                        Arbitraries.integers().between(0, Deed.KINDS - 1),
                        Arbitraries.of(false, false, true),
                        minutes)
                .as(Deed::new)
                .list()
                .ofMaxSize(80);
    }

    @Property
    void batches_hold_together_whatever_happens(@ForAll("lives") List<Deed> deeds) {
        InboxStory story = new InboxStory(AN_HOUR);
        List<Standing> standing = new ArrayList<>();
        for (Deed deed : deeds) {
            story.clock.pass(Duration.ofMinutes(deed.minutes()));
            deed.happen(story.notifyUser, PEOPLE, InboxStory.OWNER);
            Standing it = new Standing(PEOPLE.get(deed.actor()), deed.notice(InboxStory.OWNER));
            if (deed.isTakenBack()) standing.remove(it);
            else standing.add(it);
            assertThat(told(story)).containsExactlyInAnyOrderElementsOf(standing);
            story.inboxes.batches().forEach(batch -> holdsTogether(batch, story));
            onlyOneIsOpen(story);
        }
    }

    private static List<Standing> told(InboxStory story) {
        return story.inboxes.told().stream()
                .map(InMemoryInboxes.Told::notification)
                .map(it -> new Standing(
                        Objects.requireNonNull(it.actor()), new Notice(it.recipient(), it.type(), it.subject())))
                .toList();
    }

    private static void holdsTogether(Batch batch, InboxStory story) {
        List<Notification> children = story.inboxes.in(batch.id()).toList();
        List<UserId> people = children.stream()
                .flatMap(it -> Stream.ofNullable(it.actor()))
                .distinct()
                .toList();
        boolean isOverflow = batch.key().isOverflow();
        assertThat(children).hasSize(batch.count()).hasSizeGreaterThanOrEqualTo(isOverflow ? 1 : 2);
        assertThat(batch.count())
                .isLessThanOrEqualTo(
                        isOverflow ? Integer.MAX_VALUE : batch.type().most());
        assertThat(people).hasSize(batch.people());
        assertThat(batch.latest()).isEqualTo(people.stream().limit(Batch.NAMED).toList());
        assertThat(children).allMatch(it -> batch.type().together().contains(it.type()));
        if (!isOverflow) assertThat(children).extracting(Notification::key).containsOnly(batch.key());
    }

    private static void onlyOneIsOpen(InboxStory story) {
        Instant now = story.clock.instant();
        List<BatchKey> open = story.inboxes.batches().stream()
                .filter(it -> it.isOpen(now))
                .filter(it -> it.type().most() == Integer.MAX_VALUE) // one that was full stays closed as it shrinks
                .map(Batch::key)
                .collect(Collectors.toList());
        assertThat(open).doesNotHaveDuplicates();
    }

    @Property
    void however_many_posts_are_liked_few_stand_alone(@ForAll("lives") List<Deed> deeds) {
        InboxStory story = new InboxStory(AN_HOUR);
        int posts = 0;
        for (Deed deed : deeds)
            story.tells(PEOPLE.get(deed.actor()), Notice.liked(InboxStory.OWNER, new UUID(6, ++posts)));
        assertThat(story.inboxes.told()).hasSize(posts);
        assertThat(story.inboxes.picture(InboxStory.OWNER)).hasSizeLessThanOrEqualTo(AN_HOUR + 1);
    }
}
