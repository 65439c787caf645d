package app.montage.graphql.transport;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.fileupload.MultipartStream;
import org.apache.commons.fileupload.ParameterParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads requests that bring files, as the GraphQL multipart request specification has them: {@code operations}, then {@code
 * map}, then the files, each as it comes.
 */
@Singleton
final class MultipartReader {
    private static final int BUFFER = 16_384;
    private static final int LONGEST_BOUNDARY = 70; // RFC 2046
    private static final int LONGEST_MAP = 16_384;

    private final RequestReader reader;
    private final GraphqlLimits limits;

    MultipartReader(RequestReader reader, GraphqlLimits limits) {
        this.reader = reader;
        this.limits = limits;
    }

    GraphqlRequest request(@Nullable String contentType, InputStream body, Spool spool) throws IOException {
        MultipartStream parts = new MultipartStream(body, boundary(contentType), BUFFER, null);
        boolean isThere = parts.skipPreamble();
        Map<String, @Nullable Object> operations = json(parts, "operations", isThere, limits.bodyBytes());
        Map<String, @Nullable Object> map = json(parts, "map", parts.readBoundary(), LONGEST_MAP);
        if (map.size() > limits.files())
            throw new RequestRefused(HttpStatus.BAD_REQUEST, Fault.limit("files", limits.files(), map.size()));
        Map<String, SpooledFile> files = new HashMap<>();
        while (parts.readBoundary()) {
            String name = name(parts);
            if (!map.containsKey(name)) throw RequestRefused.badInput("A file of the body is not in the map.");
            if (files.containsKey(name)) throw RequestRefused.badInput("A file of the map is in the body twice.");
            files.put(name, file(parts, spool));
        }
        map.forEach((name, places) -> put(operations, places, files.get(name)));
        return reader.request(operations);
    }

    private static byte[] boundary(@Nullable String contentType) {
        String boundary = parameters(contentType == null ? "" : contentType).get("boundary");
        if (boundary == null || boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY)
            throw RequestRefused.badInput("Content-Type must say the boundary.");
        return boundary.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Map<String, @Nullable String> parameters(String header) {
        ParameterParser parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        return parser.parse(header, ';');
    }

    private Map<String, @Nullable Object> json(MultipartStream parts, String name, boolean isThere, int most)
            throws IOException {
        if (!isThere || !name.equals(name(parts)))
            throw RequestRefused.badInput("The parts of the body must be operations, then map, then the files.");
        Few text = new Few(name, most);
        parts.readBodyData(text);
        return reader.object(text.toByteArray(), name);
    }

    /** What a file is called is not looked at. */
    private static String name(MultipartStream parts) throws IOException {
        return parts.readHeaders()
                .lines()
                .filter(it -> it.toLowerCase(Locale.ROOT).startsWith("content-disposition:"))
                .flatMap(it -> Stream.ofNullable(
                        parameters(it.substring(it.indexOf(':') + 1)).get("name")))
                .findFirst()
                .orElse("");
    }

    private static SpooledFile file(MultipartStream parts, Spool spool) throws IOException {
        SpooledFile file = spool.file();
        try (file) {
            parts.readBodyData(file);
        }
        return file;
    }

    private static void put(
            Map<String, @Nullable Object> operations, @Nullable Object places, @Nullable SpooledFile file) {
        if (file == null) throw RequestRefused.badInput("A file of the map is not in the body.");
        if (!(places instanceof List<?> paths) || !paths.stream().allMatch(String.class::isInstance))
            throw RequestRefused.badInput("map must say of each file where it belongs, as a list of paths.");
        paths.forEach(path -> UploadPath.put(operations, String.valueOf(path), file));
    }

    /** A part that is to be taken into memory. */
    private static final class Few extends ByteArrayOutputStream {
        private final String name;
        private final int most;

        Few(String name, int most) {
            this.name = name;
            this.most = most;
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int many) {
            if (count + many > most) throw RequestRefused.badInput(name + " may have at most " + most + " bytes.");
            super.write(bytes, from, many);
        }
    }
}
