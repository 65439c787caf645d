package app.montage.persistence.montage;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.montage.MontageView;
import app.montage.domain.account.MontageAudience;
import app.montage.domain.account.Standing;
import app.montage.domain.moment.Clearance;
import app.montage.domain.montage.MontageId;
import app.montage.domain.montage.MontageKey;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CachedMontageTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final MontageKey KEY = new MontageKey(new UserId(new UUID(1, 1)), new MontageId(new UUID(1, 2)));

    private final CachedMontage montage = montage();

    private static CachedMontage montage() {
        return CachedMontage.of(
                new OwnerFacts(Standing.OPEN, MontageAudience.FRIENDS),
                new MontageView(KEY, null, NOON, NOON.plusSeconds(86_400), false, null, null),
                1,
                1,
                List.of());
    }

    @Test
    void whoever_sees_the_same_on_the_same_day_gets_the_same_mark() {
        assertThat(mark(montage, Clearance.ALL, "2026-03-01T23:59:59Z")).isEqualTo(mark(Clearance.ALL));
    }

    @Test
    void another_instance_another_clearance_and_another_day_have_marks_of_their_own() {
        assertThat(List.of(
                        mark(montage(), Clearance.ALL, "2026-03-01T12:00:00Z"),
                        mark(Clearance.FRIENDS),
                        mark(montage, Clearance.ALL, "2026-03-02T00:00:00Z")))
                .doesNotContain(mark(Clearance.ALL))
                .doesNotHaveDuplicates();
    }

    private Object mark(Clearance clearance) {
        return mark(montage, clearance, "2026-03-01T12:00:00Z");
    }

    private static Object mark(CachedMontage montage, Clearance clearance, String now) {
        return requireNonNull(montage.edition(clearance, Instant.parse(now))).mark();
    }
}
