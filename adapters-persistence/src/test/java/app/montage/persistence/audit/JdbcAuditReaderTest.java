package app.montage.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.audit.AuditEntryView;
import app.montage.application.audit.AuditFilter;
import app.montage.application.audit.AuditLog;
import app.montage.application.audit.AuditReader;
import app.montage.application.audit.AuditReader.Mark;
import app.montage.application.audit.Audited;
import app.montage.application.shared.Origin;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Database;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcAuditReaderTest {
    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

    private final AuditLog log = DATABASE.bean(AuditLog.class);
    private final AuditReader reader = DATABASE.bean(AuditReader.class);
    private final UserId alice = new UserId(UUID.randomUUID());
    private final UserId bob = new UserId(UUID.randomUUID());

    @Test
    void each_filter_leaves_what_it_asks_for() {
        UUID low = add(alice, Severity.LOW, "a", new Thing("Checkin", alice.value()), 3);
        UUID high = add(alice, Severity.HIGH, "b", Thing.of(bob), 2);
        add(bob, Severity.LOW, "a", Thing.of(bob), 1);
        assertThat(ids(new AuditFilter(alice, null, null, null, null, null))).containsExactly(high, low);
        assertThat(ids(new AuditFilter(alice, null, "a", null, null, null))).containsExactly(low);
        assertThat(ids(new AuditFilter(alice, null, null, Severity.HIGH, null, null)))
                .containsExactly(high);
        assertThat(ids(new AuditFilter(alice, Thing.of(bob), null, null, null, null)))
                .containsExactly(high);
        assertThat(ids(new AuditFilter(alice, new Thing("User", alice.value()), null, null, null, null)))
                .isEmpty();
        assertThat(ids(new AuditFilter(alice, null, null, null, ago(2), null))).containsExactly(high);
        assertThat(ids(new AuditFilter(alice, null, null, null, null, ago(2)))).containsExactly(low);
        assertThat(reader.count(Viewer.anonymous(), new AuditFilter(alice, null, null, null, null, null)))
                .isEqualTo(2);
    }

    @Test
    void walks_in_both_directions_meet_every_entry_once_across_severities() {
        AuditFilter filter = new AuditFilter(alice, null, null, null, null, null);
        List<UUID> added = new ArrayList<>();
        for (int i = 0; i < 7; i++) added.addFirst(add(alice, Severity.values()[i % 4], "a", Thing.of(bob), 100 - i));
        added.addFirst(add(alice, Severity.LOW, "a", Thing.of(bob), 94)); // at the same time as the last
        assertThat(walk(filter, false))
                .containsExactlyInAnyOrderElementsOf(added)
                .isEqualTo(ids(filter));
        assertThat(walk(filter, true).reversed()).isEqualTo(ids(filter));
    }

    @Test
    void an_entry_is_told_with_all_that_changed() {
        add(alice, Severity.LOW, "a", Thing.of(bob), 1);
        AuditEntryView told = page(new AuditFilter(alice, null, null, null, null, null))
                .items()
                .getFirst();
        assertThat(told.changes())
                .containsExactly(
                        new AuditEntryView.Change("came", null, "\"x\""),
                        new AuditEntryView.Change("isPrivate", "false", "true"),
                        new AuditEntryView.Change("went", "1", null));
        assertThat(told.address()).isEqualTo("10.0.0.9");
        assertThat(told.at()).isEqualTo(ago(1));
    }

    @Test
    void people_see_what_concerns_their_own_safety_but_not_who_else_did_it() {
        UUID own = add(alice, Severity.MEDIUM, "updatePrivacy", Thing.of(alice), 4);
        UUID failed = add(null, Severity.MEDIUM, "signInFailed", Thing.of(alice), 3);
        UUID byAdmin = add(bob, Severity.HIGH, "changeRole", Thing.of(alice), 2);
        add(alice, Severity.LOW, "createCheckin", new Thing("Checkin", UUID.randomUUID()), 1);
        add(bob, Severity.LOW, "blockUser", Thing.of(alice), 1);
        add(bob, Severity.HIGH, "changeRole", new Thing("Other", alice.value()), 1);
        Viewer viewer = Viewer.of(alice);
        List<AuditEntryView> told =
                reader.security(viewer, PageRequest.first(10)).items();
        assertThat(told).extracting(AuditEntryView::id).containsExactly(byAdmin, failed, own);
        assertThat(told).extracting(AuditEntryView::who).containsExactly(null, null, alice);
        assertThat(told).extracting(AuditEntryView::address).containsExactly(null, "10.0.0.9", "10.0.0.9");
        assertThat(reader.countSecurity(viewer)).isEqualTo(3);
        PageRequest<Mark> next = new PageRequest<>(1, false, Mark.of(told.getFirst()));
        assertThat(reader.security(viewer, next).items())
                .extracting(AuditEntryView::id)
                .containsExactly(failed);
        assertThat(reader.security(viewer, new PageRequest<>(1, true, null)).items())
                .extracting(AuditEntryView::id)
                .containsExactly(own);
    }

    private List<UUID> walk(AuditFilter filter, boolean backward) {
        List<UUID> met = new ArrayList<>();
        Page<AuditEntryView> page = reader.page(Viewer.anonymous(), filter, new PageRequest<>(2, backward, null));
        while (true) {
            List<AuditEntryView> items = backward ? page.items().reversed() : page.items();
            items.forEach(it -> met.add(it.id()));
            if (!(backward ? page.hasPrevious() : page.hasNext())) return met;
            Mark last = Mark.of(items.getLast());
            page = reader.page(Viewer.anonymous(), filter, new PageRequest<>(2, backward, last));
        }
    }

    private UUID add(@Nullable UserId who, Severity severity, String action, Thing thing, int secondsAgo) {
        UUID id = UUID.randomUUID();
        AuditEntry entry = AuditEntry.of(severity, action, thing)
                .changed("isPrivate", false, true)
                .changed("came", null, "x")
                .changed("went", 1, null);
        log.add(new Audited(id, ago(secondsAgo), who, new Origin("10.0.0.9", "a browser", "c1"), entry));
        return id;
    }

    private static Instant ago(int seconds) {
        return NOW.minusSeconds(seconds);
    }

    private List<UUID> ids(AuditFilter filter) {
        return page(filter).items().stream().map(AuditEntryView::id).toList();
    }

    private Page<AuditEntryView> page(AuditFilter filter) {
        return reader.page(Viewer.anonymous(), filter, PageRequest.first(100));
    }
}
