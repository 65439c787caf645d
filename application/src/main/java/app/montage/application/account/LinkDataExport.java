package app.montage.application.account;

import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Gives the viewer a link to a copy of their data, good for a short while; they may have another one then. */
@UseCase
public final class LinkDataExport {
    private final DownloadLinks links;
    private final LeavingSettings settings;
    private final Clock clock;

    public LinkDataExport(DownloadLinks links, LeavingSettings settings, Clock clock) {
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    /** To a copy that is theirs, which is why they are shown it; none where it is not ready. */
    @SuppressWarnings("UnusedVariable") // the viewer
    public Optional<OpenDataExport.Link> handle(Viewer viewer, DataExportView export) {
        Instant expiresAt = export.expiresAt();
        if (expiresAt == null || !clock.instant().isBefore(expiresAt)) return Optional.empty();
        Instant soon =
                Instant.ofEpochSecond(clock.instant().plus(settings.linkLife()).getEpochSecond());
        Instant until = soon.isBefore(expiresAt) ? soon : Instant.ofEpochSecond(expiresAt.getEpochSecond());
        return Optional.of(new OpenDataExport.Link(export.id(), until, links.sign(export.id(), until)));
    }
}
