package app.montage.application.gratitude;

import static app.montage.domain.shared.Result.ok;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.audit.InMemoryAuditLog;
import app.montage.application.gratitude.UpdateFeedPreferences.Input;
import app.montage.application.notification.MovingClock;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Viewer;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.gratitude.RecentShare;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UpdateFeedPreferencesTest {
    private static final Viewer ALICE = Viewer.of(new UserId(UUID.randomUUID()));

    private final Map<UserId, RecentShare> kept = new HashMap<>();
    private final InMemoryAuditLog log = new InMemoryAuditLog();
    private final UpdateFeedPreferences update = new UpdateFeedPreferences(
            new InMemoryPreferences(), log.recorder(), Transactions.direct(), new MovingClock());

    private final class InMemoryPreferences implements FeedPreferences {
        @Override
        public RecentShare recentShare(UserId person) {
            return kept.getOrDefault(person, RecentShare.DEFAULT);
        }

        @Override
        public void save(UserId person, RecentShare share, Instant now) {
            kept.put(person, share);
        }
    }

    @Test
    void the_share_of_what_is_new_is_kept_and_audited() {
        assertThat(update.handle(ALICE, new Input(new RecentShare(50)))).isEqualTo(ok(ALICE.id()));
        assertThat(kept).isEqualTo(Map.of(ALICE.id(), new RecentShare(50)));
        assertThat(log.entries()).extracting(AuditEntry::action).containsExactly("updateFeedPreferences");
    }

    @Test
    void what_is_so_already_is_not_written() {
        update.handle(ALICE, new Input(RecentShare.DEFAULT));
        assertThat(kept).isEmpty();
        assertThat(log.entries()).isEmpty();
    }
}
