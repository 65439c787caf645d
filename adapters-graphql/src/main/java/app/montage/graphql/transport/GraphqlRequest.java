package app.montage.graphql.transport;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client asks, however it was sent. The extensions of a request mean nothing to us yet. */
record GraphqlRequest(String query, @Nullable String operationName, Map<String, @Nullable Object> variables) {}
