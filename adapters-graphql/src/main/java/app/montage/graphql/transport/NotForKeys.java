package app.montage.graphql.transport;

import graphql.schema.DataFetcher;
import org.jspecify.annotations.Nullable;

/** What no API key is told, whatever its scopes: that by which it would come further than they reach. */
public final class NotForKeys {
    private NotForKeys() {}

    /** The same field; null for API keys. */
    public static DataFetcher<@Nullable Object> hidden(DataFetcher<? extends @Nullable Object> field) {
        return env -> {
            Caller caller = env.getGraphQlContext().get(Caller.class);
            return caller != null && caller.scopes() != null ? null : field.get(env);
        };
    }
}
