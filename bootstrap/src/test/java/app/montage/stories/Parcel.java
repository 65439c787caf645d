package app.montage.stories;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends files, as front ends do: each part is a name and what is in it. */
record Parcel(URI graphql, @Nullable String token) {
    static final String UPLOAD = """
            mutation ($photo: Upload!, $key: String) {
              uploadProfilePhoto(input: {photo: $photo, idempotencyKey: $key}) {
                user { avatarUrl photo { isDrawn variants { size pixels url } } }
                userErrors { code message } } }""";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "----a-line-between-two-things";

    record Part(String name, byte[] content) {
        static Part of(String name, String content) {
            return new Part(name, content.getBytes(UTF_8));
        }
    }

    /** The mutation by a multipart request. */
    Client.Answer photo(byte[] photo, @Nullable String key) throws IOException, InterruptedException {
        String variables = key == null ? "{\"photo\": null}" : "{\"photo\": null, \"key\": \"" + key + "\"}";
        return parts(
                Part.of("operations", operations(UPLOAD, variables)),
                Part.of("map", "{\"0\": [\"variables.photo\"]}"),
                new Part("0", photo));
    }

    static String operations(String document, String variables) throws IOException {
        return JSON.writeValueAsString(Map.of("query", document, "variables", JSON.readTree(variables)));
    }

    Client.Answer parts(Part... parts) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Part part : parts) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.name()
                            + "\"; filename=\"../../etc/passwd.php\"\r\nContent-Type: text/html\r\n\r\n")
                    .getBytes(UTF_8));
            body.writeBytes(part.content());
            body.writeBytes("\r\n".getBytes(UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return send(
                graphql, "multipart/form-data; boundary=" + BOUNDARY, BodyPublishers.ofByteArray(body.toByteArray()));
    }

    /** A photo that is all there is of a body. */
    Client.Answer plain(byte[] photo) throws IOException, InterruptedException {
        return send(graphql.resolve("/api/profile-photo"), "image/jpeg", BodyPublishers.ofByteArray(photo));
    }

    Client.Answer send(URI where, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(where).header("Content-Type", type).POST(body);
        if (token != null) request.header("Authorization", "Bearer " + token);
        HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        JsonNode answer = JSON.readTree(response.body());
        return new Client.Answer(
                response.statusCode(),
                answer,
                response.headers().firstValue("X-Correlation-Id").orElse(""));
    }
}
