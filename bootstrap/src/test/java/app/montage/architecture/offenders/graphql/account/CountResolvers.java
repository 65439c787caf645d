package app.montage.architecture.offenders.graphql.account;

import app.montage.architecture.offenders.application.account.CountFollowers;

/** A resolver that calls a use case as nobody. */
public final class CountResolvers {
    int followers(CountFollowers count) {
        return count.handle();
    }
}
