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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Gathers things until the end of the open transaction's work, so that they go to the database together and are committed
 * with it; where it is rolled back, they are forgotten. Without a transaction they go at once.
 */
public final class TransactionEnd<T> {
    private final TransactionOperations<Connection> transactions;
    private final Consumer<List<T>> write;
    private final Map<Object, List<T>> waiting = new ConcurrentHashMap<>();

    private TransactionEnd(TransactionOperations<Connection> transactions, Consumer<List<T>> write) {
        this.transactions = transactions;
        this.write = write;
    }

    /** All there are. */
    @Singleton
    public static final class Factory {
        private final TransactionOperations<Connection> transactions;
        private final List<TransactionEnd<?>> ends = new CopyOnWriteArrayList<>();

        Factory(TransactionOperations<Connection> transactions) {
            this.transactions = transactions;
        }

        /** @param write takes part in the transaction */
        public <T> TransactionEnd<T> of(Consumer<List<T>> write) {
            TransactionEnd<T> end = new TransactionEnd<>(transactions, write);
            ends.add(end);
            return end;
        }

        /** To be called when the work is done and the transaction still open: before its commit is too late for statements. */
        void reach(TransactionStatus<?> open) {
            for (TransactionEnd<?> end : ends) end.reach(open);
        }
    }

    public void add(T thing) {
        transactions
                .findTransactionStatus()
                .ifPresentOrElse(open -> wait(open, thing), () -> write.accept(List.of(thing)));
    }

    private void wait(TransactionStatus<?> open, T thing) {
        waiting.computeIfAbsent(key(open), it -> begin(open)).add(thing);
    }

    private void reach(TransactionStatus<?> open) {
        List<T> all = waiting.remove(key(open));
        if (all != null) write.accept(all);
    }

    private List<T> begin(TransactionStatus<?> open) {
        Object key = key(open);
        open.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                if (waiting.containsKey(key)) throw new IllegalStateException("Nobody has told the end of the work.");
            }

            @Override
            public void afterCompletion(Status status) {
                waiting.remove(key);
            }
        });
        return new ArrayList<>();
    }

    /** Work inside work has a status of its own, but the same connection. */
    private static Object key(TransactionStatus<?> open) {
        return open.getConnection();
    }
}
