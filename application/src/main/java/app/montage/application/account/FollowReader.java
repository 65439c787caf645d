package app.montage.application.account;

import app.montage.application.shared.Viewer;
import app.montage.domain.account.FollowId;
import java.util.Optional;

/** Tells who follows whom, to the two of them. Blocks are not told. */
public interface FollowReader {
    Optional<FollowView> one(Viewer viewer, FollowId id);
}
