package app.montage.graphql.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The documents that our front ends were built with, read once at the start: from a manifest, a JSON object of texts by
 * their ids, or from a folder of files whose names are the ids. Each is also known by the hash of its text.
 */
@Singleton
final class TrustedDocuments {
    static final String SHA256 = "sha256:";

    private static final String SUFFIX = ".graphql";

    private final Map<String, String> byId = new HashMap<>();
    private final Set<String> texts;
    private final boolean all;

    /**
     * @param place the manifest or folder; empty where there is none
     * @param all whether nothing else is admitted
     */
    TrustedDocuments(
            @Value("${graphql.trusted.documents:}") String place, @Value("${graphql.trusted.only:false}") boolean all) {
        this.all = all;
        if (!place.isEmpty()) read(Path.of(place));
        else if (all) throw new IllegalStateException("graphql.trusted.only needs graphql.trusted.documents.");
        this.texts = Set.copyOf(byId.values());
    }

    /** The text of a document; null where there is none of this id. */
    @Nullable
    String text(String id) {
        return byId.get(id);
    }

    boolean has(String text) {
        return texts.contains(text);
    }

    /** Whether nothing else is admitted. */
    boolean isAll() {
        return all;
    }

    /** Refuses to go on where one of them could not be executed. */
    void check(Documents documents) {
        byId.forEach((id, text) -> {
            List<Fault> faults = documents.of(text).faults();
            if (!faults.isEmpty())
                throw new IllegalStateException(said(id, faults.getFirst().message()));
        });
    }

    private static String said(String id, String what) {
        return "The trusted document " + id + " cannot be used: " + what;
    }

    private void read(Path place) {
        try {
            if (Files.isDirectory(place)) readFolder(place);
            else readManifest(place);
        } catch (IOException e) {
            throw new IllegalStateException("The trusted documents in " + place + " cannot be read.", e);
        }
    }

    private void readFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(SUFFIX))
                    add(name.substring(0, name.length() - SUFFIX.length()), Files.readString(file));
            }
        }
    }

    private void readManifest(Path manifest) throws IOException {
        try (JsonParser json = JsonFactory.builder().build().createParser(Files.readAllBytes(manifest))) {
            if (json.nextToken() != JsonToken.START_OBJECT) throw new IOException("no JSON object");
            for (String id = json.nextFieldName(); id != null; id = json.nextFieldName()) {
                if (json.nextToken() != JsonToken.VALUE_STRING) throw new IOException(id + " is no text");
                add(id, json.getText());
            }
        }
    }

    private void add(String id, String text) {
        byId.put(SHA256 + hash(text), text);
        String other = byId.put(id, text);
        if (other != null && !other.equals(text)) throw new IllegalStateException(said(id, "there are two of them."));
    }

    /** SHA-256 in hexadecimal digits. */
    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
