package app.montage.application.account;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.Sight;
import app.montage.application.shared.StoredFile;
import app.montage.application.shared.StoredFiles;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.DataExportId;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Hands out a copy of somebody's data to who shows the link that they were given. */
@UseCase
public final class OpenDataExport {
    /** A link, as it is shown. */
    public record Link(DataExportId id, Instant until, String signature) {}

    /** @param requestedAt when its owner asked for it */
    public record Opened(StoredFile file, Instant requestedAt) {}

    private final DataExports exports;
    private final DownloadLinks links;
    private final StoredFiles files;
    private final RecordAuditEntry audit;
    private final Transactions transactions;
    private final Clock clock;

    public OpenDataExport(
            DataExports exports,
            DownloadLinks links,
            StoredFiles files,
            RecordAuditEntry audit,
            Transactions transactions,
            Clock clock) {
        this.exports = exports;
        this.links = links;
        this.files = files;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Who holds the link may use it, whoever asks; what is wrong with one is not told. The file is the caller's to close. */
    @SuppressWarnings("UnusedVariable") // the viewer
    public Optional<Opened> handle(Viewer viewer, Link link) {
        Instant now = clock.instant();
        if (now.isAfter(link.until()) || !links.isGood(link.id(), link.until(), link.signature()))
            return Optional.empty();
        return Sight.everything()
                .during(() -> exports.find(link.id(), now)
                        .flatMap(ready -> files.open(ready.file()).map(file -> opened(link.id(), ready, file))));
    }

    private Opened opened(DataExportId id, DataExports.Ready ready, StoredFile file) {
        Thing thing = new Thing("DataExport", id.value());
        transactions.run(() ->
                audit.handle(Viewer.of(ready.owner()), AuditEntry.of(Severity.HIGH, "downloadDataExport", thing)));
        return new Opened(file, ready.requestedAt());
    }
}
