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
    private final TransactionEnd.Factory ends;

    JdbcTransactions(TransactionOperations<Connection> operations, TransactionEnd.Factory ends) {
        this.operations = operations;
        this.ends = ends;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        try {
            return operations.executeWrite(status -> {
                T result = work.get();
                if (status.isNewTransaction()) ends.reach(status);
                return result;
            });
        } catch (ConnectionException lost) { // the session died between two statements; what it did is undone
            throw new UnavailableException(lost);
        }
    }
}
