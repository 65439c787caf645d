package app.montage.persistence.shared;

import app.montage.application.shared.Sight;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows what each open transaction has told the database of who looks, so that it is told once, and anew where that changes
 * within. With its end the database forgets it, and so do we.
 */
@Singleton
final class Lookout {
    private final TransactionOperations<Connection> transactions;
    private final Map<Object, Sight> told = new ConcurrentHashMap<>();

    Lookout(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** Who looks, where the next statement must tell. Outside a transaction the database knows nothing, and forgets at once. */
    Optional<Sight> news(Statement statement) {
        Sight sight = Sight.current();
        TransactionStatus<?> open = transactions.findTransactionStatus().orElse(null);
        if (open == null && !statement.isGuarded()) return Optional.empty();
        Sight known = open == null ? Sight.nothing() : told.getOrDefault(key(open), Sight.nothing());
        return sight.equals(known) ? Optional.empty() : Optional.of(sight);
    }

    /** The open transaction's database has heard; outside one, there is nothing to remember. */
    void heard(Sight sight) {
        transactions.findTransactionStatus().ifPresent(open -> {
            if (told.put(key(open), sight) == null) forgetAfter(open);
        });
    }

    private void forgetAfter(TransactionStatus<?> open) {
        Object key = key(open);
        open.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(Status status) {
                told.remove(key);
            }
        });
    }

    /** Work inside work has a status of its own, but the same connection. */
    private static Object key(TransactionStatus<?> open) {
        return open.getConnection();
    }
}
