package app.montage.domain.account;

import java.util.UUID;

/** Names one making of a copy of somebody's data. */
public record DataExportId(UUID value) {}
