package app.montage.application.account;

import app.montage.application.shared.Viewer;
import app.montage.domain.account.ProfilePhoto;

/** Tells of photos. */
public interface PhotoReader {
    /** Whether somebody whom the viewer may know of is shown by the photo. */
    boolean isShown(Viewer viewer, ProfilePhoto photo);
}
