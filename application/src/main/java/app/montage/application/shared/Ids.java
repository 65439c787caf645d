package app.montage.application.shared;

import java.util.UUID;

/** Makes ids: UUIDs of version 7 (RFC 9562), so that later ones sort behind earlier ones. */
@FunctionalInterface
public interface Ids {
    UUID next();
}
