package app.montage.application.montage;

import app.montage.domain.shared.UserId;
import java.util.Collection;

/**
 * Forgets what is cached, on every node, when the transaction that says so has been committed; on this node before its
 * caller goes on.
 */
public interface MontageCaches {
    void montagesChanged(Collection<UserId> owners);

    /** The person's standing or the audience of their montages changed. */
    void ownerChanged(UserId owner);

    void relationChanged(UserId one, UserId other);
}
