package app.montage.application.account;

import app.montage.domain.account.DataExportId;
import java.time.Instant;

/** Signs links to copies of people's data, so that a browser can fetch one that shows nothing else. */
public interface DownloadLinks {
    /** What makes a link to this copy good until then; nobody but us can make it. */
    String sign(DataExportId id, Instant until);

    boolean isGood(DataExportId id, Instant until, String signature);
}
