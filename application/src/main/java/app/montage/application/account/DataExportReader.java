package app.montage.application.account;

import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.DataExportId;
import java.util.Optional;

/** Tells of the copies of their data that the viewer has asked for; nobody is told of another's. */
public interface DataExportReader {
    Optional<DataExportView> one(Viewer viewer, DataExportId id);

    /** Newest first. */
    Page<DataExportView> page(Viewer viewer, PageRequest<DataExportId> request);

    int count(Viewer viewer);
}
