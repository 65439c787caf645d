package app.montage.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.bootstrap.TestDatabase;
import app.montage.bootstrap.database.Database;
import app.montage.persistence.shared.SqlObserver;
import app.montage.stories.World;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session ends between two statements of one transaction: all is undone, and who asks is told to ask again. */
class LostSessionTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final World WORLD = new World(DATABASE, Map.of("montage.workers", 0, "sessions.end", "true"));

    private final Diary diary = Diary.in(WORLD, WORLD.serve());

    @AfterAll
    static void close() {
        WORLD.close();
    }

    /** Ends the sessions that are in the midst of a transaction, once, behind the statement of the name. */
    @Singleton
    @Requires(property = "sessions.end")
    static final class Ender implements SqlObserver {
        static volatile @Nullable String behind;

        @Override
        public void ran(String name, long nanos) {
            if (!name.equals(behind)) return;
            behind = null;
            try (Connection connection = DATABASE.connect()) {
                connection.createStatement().execute("""
                        SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
                        WHERE datname = current_database() AND state = 'idle in transaction'""");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"add check-in", "save moment", "montage inputs change", "montage mark", "notice"})
    void what_it_did_is_undone_and_may_be_tried_again(String statement) {
        Ender.behind = statement;
        diary.write();
        assertThat(diary.faults()).containsExactly(Diary.UNAVAILABLE);
        diary.assertKept(WORLD);
    }
}
