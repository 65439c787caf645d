package app.montage.graphql.transport;

import app.montage.application.shared.ThrottledException;
import graphql.schema.DataFetcher;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Lets nobody list everybody by trying names (P-16). */
@Singleton
public final class SearchLimit {
    private final Budget budget;

    SearchLimit(Budget budget) {
        this.budget = budget;
    }

    /** The same field, each use of it counted. */
    public <T> DataFetcher<T> counted(DataFetcher<T> field) {
        return env -> {
            Caller caller = env.getGraphQlContext().get(Caller.class);
            Balance balance = caller == null ? null : budget.search(caller);
            if (balance != null && !balance.isEnough())
                throw new ThrottledException(Duration.ofSeconds(balance.retryAfterSeconds()));
            return field.get(env);
        };
    }
}
