package app.montage.application.shared;

import java.util.UUID;

/** Makes ids: UUIDs of version 7 (RFC 9562), so that those of a later millisecond sort behind those of an earlier one. */
@FunctionalInterface
public interface Ids {
    UUID next();
}
