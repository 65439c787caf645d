package app.montage.application.checkin;

import static app.montage.domain.checkin.ACheckin.NOW;
import static app.montage.domain.checkin.ACheckin.aCheckin;
import static app.montage.domain.checkin.CheckinRefusal.IN_THE_FUTURE;
import static app.montage.domain.checkin.CheckinRefusal.NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.audit.InMemoryAuditLog;
import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.moment.InMemoryMoments;
import app.montage.application.moment.MomentWatcher;
import app.montage.application.moment.RecordMoment;
import app.montage.application.moment.RemoveMoment;
import app.montage.application.shared.Change;
import app.montage.application.shared.CountingIds;
import app.montage.application.shared.InMemoryIdempotencyKeys;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Viewer;
import app.montage.domain.checkin.ACheckin;
import app.montage.domain.checkin.Checkin;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.checkin.ContentLabel;
import app.montage.domain.checkin.LocationName;
import app.montage.domain.checkin.Tags;
import app.montage.domain.checkin.Widgets;
import app.montage.domain.moment.MomentChange;
import app.montage.domain.moment.Tag;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.IdempotencyKey;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckinStoriesTest {
    private static final Viewer ALICE = Viewer.of(new UserId(UUID.randomUUID()));
    private static final Viewer BOB = Viewer.of(new UserId(UUID.randomUUID()));
    private static final Widgets WIDGETS = new Widgets(ACheckin.allKinds());

    private final InMemoryAuditLog auditLog = new InMemoryAuditLog();
    private final InMemoryCheckins checkins = new InMemoryCheckins();
    private final InMemoryMoments moments = new InMemoryMoments();
    private final List<MomentChange> heard = new ArrayList<>();
    private final List<MomentWatcher> watchers = List.of(heard::add);
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final RecordMoment recordMoment = new RecordMoment(moments, watchers);
    private final RecordAuditEntry audit = auditLog.recorder();
    private final Transactions direct = Transactions.direct();
    private final CreateCheckin createCheckin = new CreateCheckin(
            checkins, recordMoment, audit, new InMemoryIdempotencyKeys(), direct, clock, new CountingIds());
    private final UpdateCheckin updateCheckin = new UpdateCheckin(checkins, recordMoment, audit, direct, clock);
    private final DeleteCheckin deleteCheckin =
            new DeleteCheckin(checkins, new RemoveMoment(moments, watchers, clock), audit, direct, clock);

    @Test
    void what_is_left_out_of_a_new_checkin_is_now_for_friends_and_about_its_first_widget() {
        createCheckin.handle(ALICE, wish(null, null));
        assertThat(checkins.all()).singleElement().satisfies(checkin -> {
            assertThat(checkin.occurredAt()).isEqualTo(NOW);
            assertThat(checkin.visibility()).isEqualTo(Visibility.FRIENDS);
            assertThat(checkin.contentType()).isEqualTo(new ContentLabel("video"));
            assertThat(checkin.tags()).isEqualTo(Tags.NONE);
        });
    }

    @Test
    void a_new_checkin_is_a_moment_of_which_watchers_hear() {
        createCheckin.handle(ALICE, wish(null, null));
        assertThat(moments.all()).singleElement().satisfies(moment -> {
            assertThat(moment.widgets()).isEqualTo(WIDGETS.values());
            assertThat(heard).containsExactly(MomentChange.of(moment));
        });
    }

    @Test
    void a_repeated_wish_is_the_same_checkin() {
        Result<CheckinId> first = createCheckin.handle(ALICE, wish("k", null));
        assertThat(createCheckin.handle(ALICE, wish("k", NOW.minusSeconds(5)))).isEqualTo(first);
        assertThat(checkins.all()).hasSize(1);
        assertThat(heard).hasSize(1);
    }

    @Test
    void the_same_key_of_somebody_else_is_another_wish() {
        createCheckin.handle(ALICE, wish("k", null));
        createCheckin.handle(BOB, wish("k", null));
        assertThat(checkins.all()).hasSize(2);
    }

    @Test
    void what_has_not_happened_cannot_be_recorded() {
        Instant far = NOW.plus(Duration.ofDays(2));
        assertThat(createCheckin.handle(ALICE, wish(null, far))).isEqualTo(refused(IN_THE_FUTURE));
        assertThat(checkins.all()).isEmpty();
        assertThat(moments.all()).isEmpty();
    }

    @Test
    void a_change_keeps_what_it_leaves_out() {
        Checkin old = recorded();
        updateCheckin.handle(ALICE, new UpdateCheckin.Input(old.id(), null, Change.none(), null, null, null));
        assertThat(checkins.all()).containsExactly(old);
    }

    @Test
    void a_change_takes_what_it_says() {
        Checkin old = recorded();
        Tags tags = new Tags(List.of(new Tag("chess")));
        updateCheckin.handle(
                ALICE,
                new UpdateCheckin.Input(
                        old.id(), NOW.minusSeconds(60), Change.to(null), tags, Visibility.PUBLIC, WIDGETS));
        assertThat(checkins.all())
                .containsExactly(new Checkin(
                        old.id(),
                        old.owner(),
                        NOW.minusSeconds(60),
                        old.contentType(),
                        null,
                        tags,
                        Visibility.PUBLIC,
                        WIDGETS,
                        NOW,
                        NOW));
    }

    @Test
    void watchers_hear_what_a_moment_was_and_what_it_is() {
        Checkin old = recorded();
        Tags tags = new Tags(List.of(new Tag("chess")));
        updateCheckin.handle(
                ALICE,
                new UpdateCheckin.Input(
                        old.id(), null, Change.to(new LocationName("Club")), tags, Visibility.PRIVATE, null));
        assertThat(heard).singleElement().satisfies(change -> {
            assertThat(change.visibility()).isEqualTo(Visibility.PRIVATE);
            assertThat(change.tags()).containsExactlyInAnyOrder("coffee", "chess");
            assertThat(change.words()).contains(" home ").contains(" club ");
        });
    }

    @Test
    void nobody_changes_or_deletes_what_is_not_theirs() {
        Checkin old = recorded();
        assertThat(updateCheckin.handle(
                        BOB, new UpdateCheckin.Input(old.id(), null, Change.none(), null, Visibility.PUBLIC, null)))
                .isEqualTo(refused(NOT_FOUND));
        assertThat(deleteCheckin.handle(BOB, new DeleteCheckin.Input(old.id()))).isEqualTo(refused(NOT_FOUND));
        assertThat(checkins.all()).containsExactly(old);
        assertThat(heard).isEmpty();
    }

    @Test
    void what_is_deleted_is_gone_and_watchers_hear_of_it() {
        Checkin old = recorded();
        assertThat(deleteCheckin.handle(ALICE, new DeleteCheckin.Input(old.id())))
                .isEqualTo(ok(old.id()));
        assertThat(checkins.all()).isEmpty();
        assertThat(moments.all()).isEmpty();
        assertThat(heard).containsExactly(MomentChange.deleted(old.moment()));
        assertThat(deleteCheckin.handle(ALICE, new DeleteCheckin.Input(old.id())))
                .isEqualTo(refused(NOT_FOUND));
    }

    private Checkin recorded() {
        Checkin checkin = aCheckin().by(ALICE.id()).in("Home").tagged("coffee").build();
        checkins.add(checkin);
        moments.save(checkin.moment());
        return checkin;
    }

    private static CreateCheckin.Input wish(@Nullable String key, @Nullable Instant occurredAt) {
        return new CreateCheckin.Input(
                key == null ? null : new IdempotencyKey(key), occurredAt, null, null, null, null, WIDGETS);
    }
}
