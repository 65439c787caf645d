package app.montage.persistence.shared;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Gathers things until just before the open transaction is committed, so that they go to the database together; where it
 * is rolled back, they are forgotten. Without a transaction they go at once.
 */
public final class TransactionEnd<T> {
    private final TransactionOperations<Connection> transactions;
    private final Consumer<List<T>> write;
    private final Map<Object, List<T>> waiting = new ConcurrentHashMap<>();

    /** Makes them. */
    @Singleton
    public static final class Factory {
        private final TransactionOperations<Connection> transactions;

        Factory(TransactionOperations<Connection> transactions) {
            this.transactions = transactions;
        }

        /** @param write takes part in the transaction */
        public <T> TransactionEnd<T> of(Consumer<List<T>> write) {
            return new TransactionEnd<>(transactions, write);
        }
    }

    private TransactionEnd(TransactionOperations<Connection> transactions, Consumer<List<T>> write) {
        this.transactions = transactions;
        this.write = write;
    }

    public void add(T thing) {
        transactions
                .findTransactionStatus()
                .ifPresentOrElse(open -> wait(open, thing), () -> write.accept(List.of(thing)));
    }

    private void wait(TransactionStatus<?> open, T thing) {
        Object transaction = open.getConnection(); // work inside work has a status of its own, but the same connection
        waiting.computeIfAbsent(transaction, it -> begin(open, it)).add(thing);
    }

    private List<T> begin(TransactionStatus<?> open, Object transaction) {
        open.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                List<T> all = waiting.remove(transaction);
                if (all != null) write.accept(all);
            }

            @Override
            public void afterCompletion(Status status) {
                waiting.remove(transaction);
            }
        });
        return new ArrayList<>();
    }
}
