package app.montage.graphql.shared;

import app.montage.graphql.transport.ErrorCode;
import graphql.GraphQLContext;
import graphql.GraphqlErrorException;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;

/**
 * Fields of which a request may have only one: those that weigh passwords or have mail sent, so that aliases are no way to
 * have many tries for one request.
 */
public final class OncePerRequest {
    private OncePerRequest() {}

    /** Refuses all such fields of the request but the first. */
    public static void require(DataFetchingEnvironment env) {
        GraphQLContext request = env.getGraphQlContext();
        if (request.hasKey(OncePerRequest.class)) throw refusal();
        request.put(OncePerRequest.class, true);
    }

    private static GraphqlErrorException refusal() {
        return GraphqlErrorException.newErrorException()
                .message("The limit signInFields is 1: one field of this kind for each request.")
                .extensions(Map.of("code", ErrorCode.LIMIT.name(), "limit", "signInFields", "value", 1))
                .build();
    }
}
