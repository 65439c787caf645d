package app.montage.application.account;

import app.montage.domain.account.DataExport;
import app.montage.domain.account.DataExportId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the viewer's data.
 *
 * @param progress of a hundred
 * @param size in bytes; null until it is ready
 * @param expiresAt when it goes; null until it is ready
 */
public record DataExportView(
        DataExportId id,
        DataExport.Status status,
        int progress,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant expiresAt,
        @Nullable Long size,
        DataExport.@Nullable Failure failure) {}
