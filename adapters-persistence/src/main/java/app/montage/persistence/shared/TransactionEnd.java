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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * Gathers things until the end of the open transaction's work, so that they go to the database together, and the commit with
 * them; where it is rolled back, they are forgotten. Without a transaction they go at once.
 */
public final class TransactionEnd<T> {
    private final TransactionOperations<Connection> transactions;
    private final Sql sql;
    private final String statement;
    private final Function<List<T>, Params> params;
    private final Map<Object, List<T>> waiting = new ConcurrentHashMap<>();

    private TransactionEnd(
            TransactionOperations<Connection> transactions,
            Sql sql,
            String statement,
            Function<List<T>, Params> params) {
        this.transactions = transactions;
        this.sql = sql;
        this.statement = statement;
        this.params = params;
    }

    /** The one there is: only one statement can be a transaction's last. */
    @Singleton
    public static final class Factory {
        private final TransactionOperations<Connection> transactions;
        private final Sql sql;
        private final AtomicReference<TransactionEnd<?>> only = new AtomicReference<>();

        Factory(TransactionOperations<Connection> transactions, Sql sql) {
            this.transactions = transactions;
            this.sql = sql;
        }

        /**
         * @param statement changes rows
         * @param params its values, of all that was gathered
         */
        public <T> TransactionEnd<T> of(String statement, Function<List<T>, Params> params) {
            TransactionEnd<T> end = new TransactionEnd<>(transactions, sql, statement, params);
            if (!only.compareAndSet(null, end)) throw new IllegalStateException("Transactions have an end already.");
            return end;
        }

        /** To be called when the work is done and the transaction still open: before its commit is too late for statements. */
        void reach(TransactionStatus<?> open) {
            TransactionEnd<?> end = only.get();
            if (end != null) end.reach(open);
        }
    }

    public void add(T thing) {
        transactions.findTransactionStatus().ifPresentOrElse(open -> wait(open, thing), () -> write(List.of(thing)));
    }

    private void wait(TransactionStatus<?> open, T thing) {
        waiting.computeIfAbsent(key(open), it -> begin(open)).add(thing);
    }

    private void reach(TransactionStatus<?> open) {
        List<T> all = waiting.remove(key(open));
        if (all != null) write(all);
    }

    private void write(List<T> all) {
        sql.finish(statement, params.apply(all));
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
