package app.montage.application.notification;

import static app.montage.application.notification.InboxStory.ADA;
import static app.montage.application.notification.InboxStory.BOB;
import static app.montage.application.notification.InboxStory.CLEO;
import static app.montage.application.notification.InboxStory.OTHER_POST;
import static app.montage.application.notification.InboxStory.OWNER;
import static app.montage.application.notification.InboxStory.POST;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.Viewer;
import app.montage.domain.notification.Batch;
import app.montage.domain.notification.Choice;
import app.montage.domain.notification.Digest;
import app.montage.domain.notification.Notice;
import app.montage.domain.notification.NotificationChannel;
import app.montage.domain.notification.NotificationPreferences;
import app.montage.domain.notification.NotificationType;
import app.montage.domain.notification.QuietHours;
import app.montage.domain.notification.Subject;
import app.montage.domain.notification.TimeOfDay;
import app.montage.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotifyUserTest {
    private final InboxStory story = new InboxStory(20);
    private final InMemoryInboxes inboxes = story.inboxes;

    @Test
    void the_first_stands_alone_and_the_second_makes_a_batch_of_both() {
        story.tells(ADA, Notice.liked(OWNER, POST));
        assertThat(inboxes.batches()).isEmpty();
        assertThat(inboxes.told()).hasSize(1);
        story.tells(BOB, Notice.reacted(OWNER, POST, "fire"));
        assertThat(inboxes.told()).hasSize(2).allMatch(it -> it.batch() != null);
        assertThat(inboxes.batches())
                .singleElement()
                .returns(NotificationType.POST_INTERACTION, Batch::type)
                .returns("post_interaction:post:" + POST, it -> it.key().value())
                .returns(2, Batch::count)
                .returns(List.of(BOB, ADA), Batch::latest);
        assertThat(inboxes.woken()).containsExactly(OWNER, OWNER);
    }

    @Test
    void who_does_two_things_is_one_person() {
        story.tells(ADA, Notice.liked(OWNER, POST));
        story.tells(ADA, Notice.reacted(OWNER, POST, "fire"));
        assertThat(inboxes.batches()).singleElement().returns(2, Batch::count).returns(1, Batch::people);
    }

    @Test
    void posts_and_kinds_do_not_mix() {
        story.tells(ADA, Notice.liked(OWNER, POST));
        story.tells(BOB, Notice.liked(OWNER, OTHER_POST));
        story.tells(BOB, Notice.shared(OWNER, POST));
        assertThat(inboxes.batches()).isEmpty();
        assertThat(inboxes.told()).hasSize(3);
    }

    @Test
    void nobody_is_told_of_their_own_doings() {
        story.tells(OWNER, Notice.liked(OWNER, POST));
        assertThat(inboxes.told()).isEmpty();
        assertThat(inboxes.woken()).isEmpty();
    }

    @Test
    void nobody_is_told_by_those_who_cannot_reach_them() {
        inboxes.keepApart(ADA, OWNER);
        story.tells(ADA, Notice.liked(OWNER, POST));
        assertThat(inboxes.told()).isEmpty();
        assertThat(inboxes.woken()).isEmpty();
    }

    @Test
    void a_single_one_is_too_old_to_become_a_batch_after_an_hour() {
        story.tells(ADA, Notice.liked(OWNER, POST));
        story.clock.pass(Duration.ofHours(1));
        story.tells(BOB, Notice.liked(OWNER, POST));
        assertThat(inboxes.batches()).isEmpty();
    }

    @Test
    void a_batch_takes_in_more_for_a_day_and_then_another_begins() {
        story.tells(ADA, Notice.liked(OWNER, POST));
        story.tells(BOB, Notice.liked(OWNER, POST));
        story.clock.pass(Duration.ofHours(23));
        story.tells(CLEO, Notice.liked(OWNER, POST));
        assertThat(inboxes.batches()).singleElement().returns(3, Batch::count);
        story.clock.pass(Duration.ofMinutes(61));
        story.tells(new UserId(new UUID(1, 9)), Notice.liked(OWNER, POST));
        assertThat(inboxes.batches()).singleElement().returns(3, Batch::count);
        assertThat(inboxes.picture(OWNER)).hasSize(2);
    }

    @Test
    void ten_followers_fill_a_batch() {
        for (int i = 1; i <= 12; i++) story.tells(new UserId(new UUID(3, i)), Notice.followed(OWNER));
        assertThat(inboxes.batches()).extracting(Batch::count).containsExactly(10, 2);
    }

    @Test
    void what_is_more_than_twenty_an_hour_comes_in_one_batch() {
        for (int i = 1; i <= 23; i++) story.tells(ADA, Notice.liked(OWNER, new UUID(4, i)));
        assertThat(inboxes.picture(OWNER)).hasSize(21);
        assertThat(inboxes.batches())
                .singleElement()
                .returns(3, Batch::count)
                .returns(
                        "post_interaction:user:" + OWNER.value() + ":overflow",
                        it -> it.key().value());
        story.tells(BOB, Notice.liked(OWNER, new UUID(4, 1)));
        assertThat(inboxes.batches())
                .as("what a batch takes in is not too much")
                .hasSize(2);
        story.clock.pass(Duration.ofMinutes(61));
        story.tells(ADA, Notice.liked(OWNER, new UUID(4, 50)));
        assertThat(inboxes.picture(OWNER)).hasSize(22);
    }

    @Test
    void what_is_taken_back_makes_a_batch_smaller_and_at_last_a_single_one_again() {
        story.tells(ADA, Notice.liked(OWNER, POST));
        story.tells(BOB, Notice.liked(OWNER, POST));
        story.tells(CLEO, Notice.liked(OWNER, POST));
        story.takesBack(CLEO, Notice.liked(OWNER, POST));
        assertThat(inboxes.batches())
                .singleElement()
                .returns(2, Batch::count)
                .returns(2, Batch::people)
                .returns(List.of(BOB, ADA), Batch::latest);
        story.takesBack(CLEO, Notice.liked(OWNER, POST));
        assertThat(inboxes.batches()).as("taken back once").singleElement().returns(2, Batch::count);
        story.takesBack(ADA, Notice.liked(OWNER, POST));
        assertThat(inboxes.batches()).isEmpty();
        assertThat(inboxes.told()).singleElement().matches(it -> it.batch() == null);
        story.takesBack(BOB, Notice.liked(OWNER, POST));
        assertThat(inboxes.told()).isEmpty();
    }

    @Test
    void what_is_done_again_and_again_is_told_once_a_day() {
        story.tells(BOB, Notice.liked(OWNER, POST));
        story.tells(ADA, Notice.liked(OWNER, POST));
        for (int i = 0; i < 3; i++) {
            story.clock.pass(Duration.ofHours(7));
            story.takesBack(ADA, Notice.liked(OWNER, POST));
            story.tells(ADA, Notice.liked(OWNER, POST));
        }
        assertThat(inboxes.woken()).as("news").hasSize(2);
        assertThat(inboxes.told()).hasSize(2);
        story.takesBack(ADA, Notice.liked(OWNER, POST));
        story.clock.pass(Duration.ofHours(4));
        story.tells(ADA, Notice.liked(OWNER, POST));
        assertThat(inboxes.woken()).as("the next day").hasSize(3);
        story.tells(ADA, Notice.reacted(OWNER, POST, "fire"));
        assertThat(inboxes.woken()).as("something else").hasSize(4);
    }

    @Test
    void what_was_read_and_is_done_again_counts_again_without_being_sent() {
        inboxes.prefer(
                OWNER,
                NotificationPreferences.USUAL.with(new Choice(NotificationType.LIKE, NotificationChannel.EMAIL), true));
        story.tells(ADA, Notice.liked(OWNER, POST));
        Instant toldAt = inboxes.told().getFirst().notification().at();
        story.takesBack(ADA, Notice.liked(OWNER, POST));
        story.clock.pass(Duration.ofMinutes(5));
        story.tells(ADA, Notice.liked(OWNER, POST));
        assertThat(inboxes.told()).singleElement().satisfies(it -> {
            assertThat(it.notification().at()).isEqualTo(toldAt);
            assertThat(inboxes.due(it.notification().id())).isEmpty();
        });
    }

    @Test
    void what_a_post_was_told_of_goes_with_it_and_batches_of_others_shrink() {
        for (int i = 1; i <= 23; i++) story.tells(ADA, Notice.liked(OWNER, new UUID(4, i)));
        story.tells(BOB, Notice.commented(OWNER, POST, OTHER_POST));
        story.tells(CLEO, Notice.commented(OWNER, POST, POST));
        ForgetSubject forget = new ForgetSubject(inboxes, story.clock);
        forget.handle(Subject.ofPost(new UUID(4, 22)));
        assertThat(inboxes.batches()).extracting(Batch::count).containsExactlyInAnyOrder(2, 2);
        forget.handle(Subject.ofComment(POST, POST));
        assertThat(inboxes.batches()).extracting(Batch::count).containsExactly(2);
        forget.handle(Subject.ofPost(POST));
        assertThat(inboxes.told())
                .hasSize(22)
                .noneMatch(it -> POST.equals(it.notification().subject().post()));
    }

    @Test
    void who_takes_back_one_of_two_things_is_still_among_the_people() {
        story.tells(ADA, Notice.liked(OWNER, POST));
        story.tells(ADA, Notice.reacted(OWNER, POST, "fire"));
        story.tells(BOB, Notice.liked(OWNER, POST));
        story.takesBack(ADA, Notice.liked(OWNER, POST));
        assertThat(inboxes.batches())
                .singleElement()
                .returns(2, Batch::count)
                .returns(2, Batch::people)
                .returns(List.of(BOB, ADA), Batch::latest);
    }

    @Test
    void who_does_not_want_to_be_told_is_not() {
        inboxes.prefer(
                OWNER,
                NotificationPreferences.USUAL.with(
                        new Choice(NotificationType.LIKE, NotificationChannel.IN_APP), false));
        story.tells(ADA, Notice.liked(OWNER, POST));
        assertThat(inboxes.told()).isEmpty();
        story.tells(ADA, Notice.reacted(OWNER, POST, "fire"));
        assertThat(inboxes.told()).hasSize(1);
    }

    @Test
    void who_wants_each_by_itself_has_it_so() {
        inboxes.prefer(OWNER, new NotificationPreferences(Set.of(), Set.of(), false, null, Digest.OFF));
        story.tells(ADA, Notice.liked(OWNER, POST));
        story.tells(BOB, Notice.liked(OWNER, POST));
        assertThat(inboxes.batches()).isEmpty();
        assertThat(inboxes.told()).hasSize(2);
    }

    @Test
    void letters_wait_for_the_end_of_quiet_hours_while_the_app_shows_at_once() {
        Choice letters = new Choice(NotificationType.LIKE, NotificationChannel.EMAIL);
        QuietHours quiet = new QuietHours(new TimeOfDay("11:00"), new TimeOfDay("15:30"));
        inboxes.prefer(OWNER, new NotificationPreferences(Set.of(letters), Set.of(), true, quiet, Digest.OFF));
        story.tells(ADA, Notice.liked(OWNER, POST));
        assertThat(inboxes.told())
                .singleElement()
                .satisfies(it -> assertThat(inboxes.due(it.notification().id()))
                        .isEqualTo(Map.of(NotificationChannel.EMAIL, Instant.parse("2026-03-01T15:30:00Z"))));
    }

    @Test
    void an_answer_takes_the_place_of_what_it_answers() {
        story.tells(ADA, Notice.followRequested(OWNER));
        story.notifyUser.answer(Viewer.of(OWNER), Notice.followAccepted(ADA), Notice.followRequested(OWNER));
        assertThat(inboxes.told())
                .singleElement()
                .returns(
                        NotificationType.FOLLOW_ACCEPTED,
                        it -> it.notification().type())
                .returns(ADA, it -> it.notification().recipient());
    }

    @Test
    void who_is_mentioned_no_longer_is_told_no_longer_and_who_is_from_now_on_is() {
        story.notifyUser.handle(Viewer.of(ADA), List.of(Notice.mentioned(BOB, POST), Notice.mentioned(OWNER, POST)));
        story.notifyUser.change(
                Viewer.of(ADA), List.of(Notice.mentioned(BOB, POST)), List.of(Notice.mentioned(CLEO, POST)));
        assertThat(inboxes.told())
                .extracting(it -> it.notification().recipient())
                .containsExactlyInAnyOrder(OWNER, CLEO);
    }

    @Test
    void what_nobody_did_is_told_too() {
        story.notifyUser.handle(Viewer.anonymous(), Notice.montageRefreshed(OWNER));
        assertThat(inboxes.told())
                .singleElement()
                .returns(null, it -> it.notification().actor());
    }

    @Test
    void who_is_forgotten_leaves_batches_of_the_others() {
        story.tells(ADA, Notice.liked(OWNER, POST));
        story.tells(BOB, Notice.liked(OWNER, POST));
        story.tells(CLEO, Notice.liked(OWNER, POST));
        story.tells(ADA, Notice.reacted(OWNER, POST, "fire"));
        story.tells(ADA, Notice.followed(OWNER));
        new ForgetActor(inboxes, story.clock).handle(ADA, List.of(OWNER));
        assertThat(inboxes.told()).hasSize(2);
        assertThat(inboxes.batches())
                .singleElement()
                .returns(2, Batch::count)
                .returns(2, Batch::people)
                .returns(List.of(CLEO, BOB), Batch::latest);
    }
}
