package app.montage.graphql.transport;

import com.github.benmanes.caffeine.cache.Cache;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Documents that need not be sent along: the trusted ones by their id, and what clients have sent before by its hash.
 * Public so that a program can have them made before they are needed, and with them the engine that checks them.
 */
@Singleton
public final class PersistedDocuments {
    private static final int OVERHEAD = 300;

    private final TrustedDocuments trusted;
    private final Cache<String, String> sent;
    private final Set<String> ours = ConcurrentHashMap.newKeySet();

    PersistedDocuments(TrustedDocuments trusted, Documents documents, GraphqlLimits limits) {
        this.trusted = trusted;
        trusted.check(documents);
        this.sent = Memories.builder()
                .maximumWeight(limits.documents())
                .weigher((String hash, String text) -> text.length() + OVERHEAD)
                .build();
    }

    /** The request with the document that it means, or why there is none. */
    sealed interface Meant {}

    record Known(GraphqlRequest request) implements Meant {}

    record Unknown(Fault fault) implements Meant {}

    Meant meant(GraphqlRequest request) {
        if (request.documentId() != null) return byId(request, request.documentId());
        if (request.hash() != null) return byHash(request, request.hash());
        return admitted(request);
    }

    private Meant byId(GraphqlRequest request, String id) {
        if (!request.query().isEmpty()) return new Unknown(Fault.badInput("Send query or documentId, not both."));
        String text = trusted.text(id);
        return text == null
                ? new Unknown(Fault.badInput("documentId is not of a document that is known here."))
                : new Known(request.with(text));
    }

    private Meant byHash(GraphqlRequest request, String hash) {
        if (request.query().isEmpty()) return sentBefore(request, hash);
        if (!hash.equals(TrustedDocuments.hash(request.query())))
            return new Unknown(Fault.badInput("extensions.persistedQuery.sha256Hash is not the hash of query."));
        return admitted(request);
    }

    private Meant sentBefore(GraphqlRequest request, String hash) {
        String known = trusted.text(TrustedDocuments.SHA256 + hash);
        String text = known == null ? sent.getIfPresent(hash) : known;
        if (text != null) return new Known(request.with(text));
        return new Unknown(
                trusted.isAll()
                        ? Fault.of(ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED, "PersistedQueryNotSupported")
                        : Fault.of(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound"));
    }

    private Meant admitted(GraphqlRequest request) {
        return trusted.isAll() && !trusted.has(request.query()) && !ours.contains(request.query())
                ? new Unknown(Fault.of(ErrorCode.FORBIDDEN, "Only documents that this server lists are admitted."))
                : new Known(request);
    }

    /** Admits a document that the server itself asks for a client, as for a file that comes without one. */
    void admitOurs(String text) {
        ours.add(text);
    }

    /** Keeps what turned out to be a valid document, for later requests that send its hash alone. */
    void keep(GraphqlRequest request) {
        @Nullable String hash = request.hash();
        if (hash != null && sent.getIfPresent(hash) == null) sent.put(hash, request.query());
    }
}
