package app.montage.graphql.transport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of a request, strictly: what is doubtful is refused, in words that repeat nothing of it. */
@Singleton
final class RequestReader {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final GraphqlLimits limits;
    private final JsonFactory json;

    RequestReader(GraphqlLimits limits) {
        this.limits = limits;
        this.json = JsonFactory.builder()
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .recyclerPool(JsonRecyclerPools.sharedBoundedPool())
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.jsonDepth())
                        .maxStringLength(limits.bodyBytes())
                        .build())
                .build();
    }

    /** The request that is the body of a POST. */
    GraphqlRequest request(byte @Nullable [] body) {
        if (body == null || body.length == 0) {
            throw RequestRefused.badInput("The body must be a JSON object with a query.");
        }
        if (body.length > limits.bodyBytes()) {
            throw new RequestRefused(
                    HttpStatus.REQUEST_ENTITY_TOO_LARGE, Fault.limit("bodyBytes", limits.bodyBytes(), body.length));
        }
        return request(object(body, "The body"));
    }

    /** The request that is the query of an address, its maps being JSON texts. */
    GraphqlRequest request(HttpParameters asked) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        whole.put("query", checked(asked.get("query")));
        whole.put("documentId", checked(asked.get("documentId")));
        whole.put("operationName", checked(asked.get("operationName")));
        whole.put("variables", map(asked.get("variables"), "variables"));
        whole.put("extensions", map(asked.get("extensions"), "extensions"));
        return request(whole);
    }

    /** Nothing else is read: not what a form on a foreign page could send without being asked. */
    static void requireJson(@Nullable String contentType) {
        if (contentType == null || !isJson(contentType.toLowerCase(Locale.ROOT))) {
            throw RequestRefused.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Content-Type must be application/json, in UTF-8.");
        }
    }

    private static boolean isJson(String contentType) {
        if (contentType.equals("application/json")) {
            return true;
        }
        String[] parts = contentType.split(";");
        boolean json = parts.length > 0 && parts[0].strip().equals("application/json");
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            json &= !parameter.startsWith("charset=") || Accepted.isUtf8(parameter.substring("charset=".length()));
        }
        return json;
    }

    /** Any JSON object, such as a message over a WebSocket. */
    Map<String, @Nullable Object> object(byte[] text, String what) {
        try (JsonParser parser = json.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                throw RequestRefused.badInput(what + " must be one JSON object; batches are not supported.");
            }
            if (first != JsonToken.START_OBJECT) {
                throw RequestRefused.badInput(what + " must be a JSON object.");
            }
            Map<String, @Nullable Object> object = map(parser);
            if (parser.nextToken() != null) {
                throw RequestRefused.badInput(what + " must be one JSON object and nothing else.");
            }
            return object;
        } catch (IOException e) {
            throw RequestRefused.badInput(
                    what + " is not valid JSON in UTF-8, or nests deeper than " + limits.jsonDepth() + " levels.");
        }
    }

    GraphqlRequest request(Map<String, @Nullable Object> object) {
        String query = textOrNull(object, "query");
        String documentId = textOrNull(object, "documentId");
        String operationName = textOrNull(object, "operationName");
        String hash = hash(mapOrNull(object, "extensions"));
        if (query == null && documentId == null && hash == null) {
            throw RequestRefused.badInput("query must be a string.");
        }
        Map<String, @Nullable Object> variables = mapOrNull(object, "variables");
        return new GraphqlRequest(
                query == null ? "" : query, operationName, variables == null ? Map.of() : variables, documentId, hash);
    }

    private static @Nullable String textOrNull(Map<String, @Nullable Object> object, String name) {
        Object value = object.get(name);
        if (value != null && !(value instanceof String)) {
            throw RequestRefused.badInput(name + " must be a string.");
        }
        return (String) value;
    }

    /** The hash of the document, as clients of automatic persisted queries send it. */
    private static @Nullable String hash(@Nullable Map<String, @Nullable Object> extensions) {
        Map<String, @Nullable Object> persisted = extensions == null ? null : mapOrNull(extensions, "persistedQuery");
        if (persisted == null) {
            return null;
        }
        if (!Integer.valueOf(1).equals(persisted.get("version"))) {
            throw RequestRefused.badInput("extensions.persistedQuery.version must be 1.");
        }
        if (persisted.get("sha256Hash") instanceof String hash
                && SHA256.matcher(hash).matches()) {
            return hash;
        }
        throw RequestRefused.badInput(
                "extensions.persistedQuery.sha256Hash must be a SHA-256 of 64 lower-case hexadecimal digits.");
    }

    @SuppressWarnings("unchecked") // all maps here were made here
    static @Nullable Map<String, @Nullable Object> mapOrNull(Map<String, @Nullable Object> object, String name) {
        Object value = object.get(name);
        if (value != null && !(value instanceof Map)) {
            throw RequestRefused.badInput(name + " must be an object.");
        }
        return (Map<String, @Nullable Object>) value;
    }

    private @Nullable Map<String, @Nullable Object> map(@Nullable String text, String what) {
        return text == null ? null : object(text.getBytes(StandardCharsets.UTF_8), what);
    }

    private @Nullable Object value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> map(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> text(parser);
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw RequestRefused.badInput("The JSON ends too early.");
        };
    }

    private Map<String, @Nullable Object> map(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            int size = map.size();
            map.put(checked(name), value(parser, parser.nextToken()));
            if (map.size() == size) {
                throw RequestRefused.badInput("An object has the same key twice.");
            }
        }
        return map;
    }

    private List<@Nullable Object> list(JsonParser parser) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            list.add(value(parser, token));
        }
        if (list.size() > limits.inputList()) {
            throw new RequestRefused(HttpStatus.BAD_REQUEST, Fault.limit("inputList", limits.inputList(), list.size()));
        }
        return list;
    }

    private static Object number(JsonParser parser) throws IOException {
        double number = parser.getDoubleValue();
        if (Double.isInfinite(number)) {
            throw RequestRefused.badInput("A number is too big.");
        }
        return number;
    }

    private String text(JsonParser parser) throws IOException {
        String text = parser.getText();
        boolean isDocument = parser.getParsingContext().getParent().inRoot() && "query".equals(parser.currentName());
        if (!isDocument && text.length() > limits.jsonScalar()) {
            throw RequestRefused.badInput("A text is longer than " + limits.jsonScalar() + " characters.");
        }
        return checkedText(text);
    }

    private static @Nullable String checked(@Nullable String text) {
        return text == null ? null : checkedText(text);
    }

    /** The text, if it is one that every part of the system can keep: without NUL and halves of characters. */
    private static String checkedText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw RequestRefused.badInput("A text holds the character NUL.");
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw RequestRefused.badInput("A text holds half a surrogate pair.");
                }
                i++;
            }
        }
        return text;
    }
}
