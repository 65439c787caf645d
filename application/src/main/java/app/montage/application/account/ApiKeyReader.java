package app.montage.application.account;

import app.montage.application.shared.Viewer;
import app.montage.domain.account.ApiKeyId;
import app.montage.domain.shared.UserId;
import java.util.List;
import java.util.Optional;

/** Tells of API keys that are not revoked: to their owners, and to admins. */
public interface ApiKeyReader {
    /** A person's keys, newest first; they are 20 at most. */
    List<ApiKeyView> ofOwner(Viewer viewer, UserId owner);

    Optional<ApiKeyView> one(Viewer viewer, ApiKeyId id);
}
