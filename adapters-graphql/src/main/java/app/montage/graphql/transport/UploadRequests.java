package app.montage.graphql.transport;

import graphql.language.OperationDefinition.Operation;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests that bring files. They are for people who are signed in, which is looked at before anything of the body is read; and
 * since nobody is signed in by a cookie, no foreign page can send one in somebody's name.
 */
@Singleton
public final class UploadRequests {
    private static final Logger LOG = LoggerFactory.getLogger(UploadRequests.class);

    private final Answering answering;
    private final MultipartReader multipart;
    private final Spools spools;
    private final Guard guard;
    private final PersistedDocuments documents;
    private final GraphqlLimits limits;

    UploadRequests(
            Answering answering,
            MultipartReader multipart,
            Spools spools,
            Guard guard,
            PersistedDocuments documents,
            GraphqlLimits limits) {
        this.answering = answering;
        this.multipart = multipart;
        this.spools = spools;
        this.guard = guard;
        this.documents = documents;
        this.limits = limits;
    }

    /** Reads what is asked from the body of a request. */
    @FunctionalInterface
    private interface Reading {
        GraphqlRequest request(InputStream body, Spool spool) throws IOException;
    }

    /** An operation with its files, as the GraphQL multipart request specification has it. */
    HttpResponse<byte[]> multipart(HttpRequest<?> http) {
        String type = http.getHeaders().get(HttpHeaders.CONTENT_TYPE);
        return answer(http, (body, spool) -> multipart.request(type, body, spool));
    }

    /**
     * A body that is nothing but a file, as the variable of that name of a mutation of ours: it is answered, limited and told of
     * as if it had been sent as such.
     */
    public HttpResponse<byte[]> file(HttpRequest<?> http, String mutation, String variable, Map<String, ?> others) {
        documents.admitOurs(mutation);
        return answer(http, (body, spool) -> {
            SpooledFile file = spool.file();
            try (file) {
                body.transferTo(file);
            }
            Map<String, @Nullable Object> variables = new HashMap<>(others);
            variables.put(variable, file);
            return new GraphqlRequest(mutation, null, variables, null, null);
        });
    }

    private HttpResponse<byte[]> answer(HttpRequest<?> http, Reading reading) {
        try (Spool spool = spools.fresh()) {
            return answering.answer(http, Operation.MUTATION, caller -> {
                requirePresent(caller);
                spool.enter();
                return read(http, reading, spool);
            });
        }
    }

    private void requirePresent(Caller caller) {
        if (caller.viewer().isAnonymous())
            throw new RequestRefused(
                    HttpStatus.UNAUTHORIZED,
                    Fault.of(ErrorCode.UNAUTHENTICATED, "Sign in first: files are taken from people."));
        guard.requirePresent(caller, CorrelationId.of(caller.origin().correlationId()));
    }

    private GraphqlRequest read(HttpRequest<?> http, Reading reading, Spool spool) {
        try (InputStream body = ((ServerHttpRequest<?>) http).byteBody().toInputStream()) {
            return reading.request(body, spool);
        } catch (ContentLengthExceededException _) {
            throw tooLarge();
        } catch (IOException e) {
            if (e.getCause() instanceof ContentLengthExceededException) throw tooLarge();
            LOG.debug("A body that could not be read", e);
            throw RequestRefused.badInput("The body ends too early, or is not what its Content-Type says.");
        }
    }

    private RequestRefused tooLarge() {
        return new RequestRefused(
                HttpStatus.REQUEST_ENTITY_TOO_LARGE, Fault.limit("uploadBytes", limits.uploadBytes(), Long.MAX_VALUE));
    }
}
