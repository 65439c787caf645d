package app.montage.persistence.shared;

import app.montage.application.shared.Transactions;
import app.montage.application.shared.UnavailableException;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;

/** Transactions of PostgreSQL, at READ COMMITTED: each statement sees what had been committed when it began. */
@Singleton
final class JdbcTransactions implements Transactions {
    private final TransactionOperations<Connection> operations;

    JdbcTransactions(TransactionOperations<Connection> operations) {
        this.operations = operations;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        try {
            return operations.executeWrite(status -> work.get());
        } catch (ConnectionException lost) { // the session died between two statements; what it did is undone
            throw new UnavailableException(lost);
        }
    }
}
