package app.montage.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.checkin.Checkins;
import app.montage.application.moment.Moments;
import app.montage.application.shared.Transactions;
import app.montage.bootstrap.TestDatabase;
import app.montage.bootstrap.database.Database;
import app.montage.bootstrap.program.Lifetime;
import app.montage.bootstrap.program.Program;
import app.montage.bootstrap.program.Settings;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LifeWriterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final String MOMENTS =
            "SELECT to_jsonb(m) - 'perceptual_hashes' FROM moment.moments m ORDER BY source_id";
    private static final String CHECKINS = "SELECT to_jsonb(c) FROM checkin.checkins c ORDER BY id";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path data;

    private final Database database = TestDatabase.fresh();

    @Test
    void what_is_written_in_bulk_is_what_the_use_cases_would_have_written() throws SQLException {
        List<Recorded> year = written();
        List<String> moments = rows(MOMENTS);
        List<String> checkins = rows(CHECKINS);
        execute("TRUNCATE moment.moments, checkin.checkins");
        try (Lifetime lifetime = new Lifetime()) {
            Settings settings = new Settings(Set.of("dev"), data, false, Map.of());
            ApplicationContext context = Program.assemble(settings, database, lifetime);
            Checkins one = context.getBean(Checkins.class);
            Moments other = context.getBean(Moments.class);
            context.getBean(Transactions.class)
                    .run(() -> year.forEach(it -> {
                        one.add(it.checkin());
                        other.save(it.checkin().moment());
                    }));
        }
        assertThat(moments).hasSize(150).isEqualTo(rows(MOMENTS));
        assertThat(checkins).hasSize(150).isEqualTo(rows(CHECKINS));
    }

    private List<Recorded> written() throws SQLException {
        Person fay = Cast.of(TODAY).named("fay");
        List<Recorded> year = new LifeMaker(Cast.vocabulary()).year(fay, TODAY, Cast.chance("fay"));
        try (LifeWriter writer = new LifeWriter(database)) {
            writer.add(fay, year);
            writer.flush();
        }
        return year;
    }

    private void execute(String command) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            while (results.next()) rows.add(results.getString(1));
        }
        return rows;
    }
}
