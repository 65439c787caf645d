package app.montage.bootstrap.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Which build this is, and on what it runs. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        try (InputStream text = Objects.requireNonNull(Version.class.getResourceAsStream("/version.txt"))) {
            return new String[] {
                "Montage " + new String(text.readAllBytes(), UTF_8).strip(), "Java " + Runtime.version()
            };
        }
    }
}
