package app.montage.persistence.shared;

import app.montage.application.shared.Transactions;
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
        return operations.executeWrite(status -> work.get());
    }
}
