package app.montage.persistence.shared;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;

/** What is to be done when the open transaction is over, before anybody is answered. */
@Singleton
public final class AfterTransaction {
    private final TransactionOperations<Connection> transactions;

    AfterTransaction(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** However it ends: whether a commit whose answer was lost took effect, nobody knows. */
    public void run(Runnable work) {
        transactions.findTransactionStatus().orElseThrow().registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(Status status) {
                work.run();
            }
        });
    }
}
