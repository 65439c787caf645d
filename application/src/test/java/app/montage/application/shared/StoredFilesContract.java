package app.montage.application.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.domain.shared.FileKey;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is promised of stored files, wherever they are. */
public interface StoredFilesContract {
    FileKey KEY = new FileKey("letters/of_a-friend/1.jpg");

    StoredFiles files();

    @Test
    default void what_is_kept_is_read_as_it_was() throws IOException {
        byte[] much = new byte[3_000_000];
        for (int i = 0; i < much.length; i++) much[i] = (byte) (i * 31);
        files().keep(KEY, FileContent.of(much));
        try (StoredFile file = files().open(KEY).orElseThrow()) {
            assertThat(file.size()).isEqualTo(much.length);
            assertThat(file.content().readAllBytes()).isEqualTo(much);
        }
    }

    @Test
    default void what_is_not_there_is_not_found_and_can_be_deleted() {
        FileKey other = new FileKey("letters/none.jpg");
        assertThat(files().open(other)).isEmpty();
        files().delete(other);
    }

    @Test
    default void what_is_deleted_is_gone() {
        files().keep(KEY, FileContent.of("once".getBytes(UTF_8)));
        files().delete(KEY);
        assertThat(files().open(KEY)).isEqualTo(Optional.empty());
    }

    @Test
    default void a_folder_is_listed_in_order_page_by_page_without_what_is_further_down() {
        List<FileKey> keys = List.of(new FileKey("list/1.jpg"), new FileKey("list/2.jpg"), new FileKey("list/a.jpg"));
        assertThat(files().list("list", null, 2)).isEmpty();
        keys.reversed().forEach(it -> files().keep(it, FileContent.of(new byte[1])));
        files().keep(new FileKey("list/down/0.jpg"), FileContent.of(new byte[1]));
        assertThat(files().list("list", null, 2)).isEqualTo(keys.subList(0, 2));
        assertThat(files().list("list", keys.get(1), 2)).isEqualTo(keys.subList(2, 3));
        assertThat(files().list("list", keys.getLast(), 2)).isEmpty();
    }

    @Test
    default void what_breaks_off_leaves_nothing() {
        FileKey half = new FileKey("letters/half.jpg");
        assertThatThrownBy(() -> files().keep(half, out -> {
                    out.write(1);
                    throw new IOException("the pen broke");
                }))
                .hasStackTraceContaining("the pen broke");
        assertThat(files().open(half)).isEmpty();
    }
}
