package app.montage.application.account;

import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import java.util.UUID;

/** Tells people whom they have muted; nobody is told by whom they are. */
public interface MuteReader {
    /** Newest first. */
    Page<ListedUserView> page(Viewer viewer, PageRequest<UUID> request);

    int count(Viewer viewer);
}
