package app.montage.application.audit;

import app.montage.application.shared.CountingIds;
import app.montage.domain.audit.AuditEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** An audit log that lasts as long as a story. */
public final class InMemoryAuditLog implements AuditLog {
    private final List<Audited> all = new ArrayList<>();

    /** What use cases of a story are given to keep what they do in this log. */
    public RecordAuditEntry recorder() {
        return new RecordAuditEntry(this, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), new CountingIds());
    }

    @Override
    public void add(Audited audited) {
        all.add(audited);
    }

    @Override
    public void makeMonths(int ahead) {
        // there is always room
    }

    @Override
    public void dropMonths(Duration ordinary, Duration grave) {
        // a story is short
    }

    public List<Audited> all() {
        return all;
    }

    public List<AuditEntry> entries() {
        return all.stream().map(Audited::entry).toList();
    }
}
