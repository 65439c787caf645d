package app.montage.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where trusted documents come from, and that a server does not start with what is wrong with them. */
@MicronautTest
class TrustedDocumentsTest {
    private final Documents documents;

    @TempDir
    Path folder;

    TrustedDocumentsTest(Documents documents) {
        this.documents = documents;
    }

    private TrustedDocuments read() {
        return new TrustedDocuments(folder.toString(), false);
    }

    @Test
    void the_name_of_a_file_is_the_id_of_its_document() throws IOException {
        Files.writeString(folder.resolve("echo.graphql"), "{ echo }\n");
        Files.writeString(folder.resolve("README.md"), "not a document");
        TrustedDocuments trusted = read();
        assertThat(trusted.text("echo")).isEqualTo("{ echo }\n");
        assertThat(trusted.text("sha256:" + TrustedDocuments.hash("{ echo }\n")))
                .isEqualTo("{ echo }\n");
        assertThat(trusted.text("README")).isNull();
        assertThat(trusted.has("{ echo }\n")).isTrue();
        assertThat(trusted.has("{ echo }")).isFalse();
        trusted.check(documents);
    }

    @Test
    void the_hash_is_the_one_of_the_specification() {
        assertThat(TrustedDocuments.hash("query($id:ID!){user(id:$id){name}}"))
                .isEqualTo("71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b");
    }

    @Test
    void a_document_that_cannot_run_is_named() throws IOException {
        Files.writeString(folder.resolve("broken.graphql"), "{ nowhere }");
        assertThatThrownBy(() -> read().check(documents))
                .hasMessageContaining("The trusted document")
                .hasMessageContaining("nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"a\": 1}", "{\"a\"", "{\"a\": \"{ echo }\", \"a\": \"{ viewer { id } }\"}"})
    void what_is_no_manifest_is_refused(String text) throws IOException {
        Path manifest = Files.writeString(folder.resolve("manifest.json"), text);
        assertThatThrownBy(() -> new TrustedDocuments(manifest.toString(), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("trusted document");
    }

    @Test
    void what_is_not_there_is_refused() {
        assertThatThrownBy(() -> new TrustedDocuments(folder.resolve("nothing").toString(), false))
                .hasMessageContaining("cannot be read");
    }

    @Test
    void only_nothing_would_be_a_mistake() {
        assertThatThrownBy(() -> new TrustedDocuments("", true)).hasMessageContaining("graphql.trusted.documents");
    }
}
