package app.montage.graphql.transport;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks, however it was sent.
 *
 * @param query the text of the document; empty where it is named instead
 * @param documentId names a trusted document
 * @param hash SHA-256 of the text, by which it is known from then on, or was before
 */
record GraphqlRequest(
        String query,
        @Nullable String operationName,
        Map<String, @Nullable Object> variables,
        @Nullable String documentId,
        @Nullable String hash) {
    /** The same, with the text of the document that it names. */
    GraphqlRequest with(String text) {
        return new GraphqlRequest(text, operationName, variables, documentId, hash);
    }
}
