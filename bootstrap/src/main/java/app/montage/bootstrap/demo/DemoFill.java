package app.montage.bootstrap.demo;

import app.montage.application.shared.StoredFiles;
import app.montage.bootstrap.database.Database;
import app.montage.bootstrap.program.Failure;
import app.montage.bootstrap.program.Progress;
import io.micronaut.context.BeanContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Fills an empty database with the demo's people and a year of theirs, up to now. */
public final class DemoFill {
    private DemoFill() {}

    /** Whether people were made up; false where they have been there already. */
    public static boolean fill(Database database, BeanContext program, Instant now) {
        try {
            if (isThere(database)) return false;
            LocalDate until = LocalDate.ofInstant(now, ZoneOffset.UTC);
            Vocabulary vocabulary = Cast.vocabulary();
            Cast cast = Cast.of(until, vocabulary);
            List<Thanks> thanks = new ThanksMaker(cast, vocabulary, until).months();
            StoredFiles files = program.getBean(StoredFiles.class);
            CompletableFuture<Void> drawn = CompletableFuture.runAsync(() -> draw(thanks, files));
            write(database, cast, vocabulary, until);
            ThanksWriter.write(thanks, database);
            new LastHours(program, cast, now).happen();
            analyze(database);
            drawn.join();
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("The demo's people could not be written", e);
        }
    }

    private static void draw(List<Thanks> thanks, StoredFiles files) {
        thanks.stream().flatMap(it -> it.post().pictures().stream()).forEach(it -> Landscape.keep(it, files));
    }

    /** Everybody knows the password of these people: where one of them has it still, things are only tried out. */
    public static void refuse(Database database) {
        try (Connection connection = database.connect();
                PreparedStatement look = connection.prepareStatement(
                        "SELECT FROM account.users WHERE username = ANY (?) AND password_hash = ?")) {
            look.setArray(1, connection.createArrayOf("text", Cast.names().toArray()));
            look.setString(2, Cast.PASSWORD_HASH);
            try (ResultSet found = look.executeQuery()) {
                if (found.next())
                    throw new Failure("The demo's people, whose password everybody knows, live in this database: "
                            + "take another one, or set MICRONAUT_ENVIRONMENTS=demo.");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be read", e);
        }
    }

    private static boolean isThere(Database database) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement look = connection.prepareStatement("SELECT FROM account.users WHERE username = ?")) {
            look.setString(1, Cast.FIRST);
            try (ResultSet found = look.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void write(Database database, Cast cast, Vocabulary vocabulary, LocalDate until)
            throws SQLException {
        LifeMaker maker = new LifeMaker(vocabulary);
        Collection<Person> people = cast.people().values();
        try (LifeWriter writer = new LifeWriter(database);
                Progress progress = new Progress("Making up people", people.size())) {
            for (Person person : people) {
                writer.add(person, maker.year(person, until, Cast.chance(person.username())));
                progress.step(1);
            }
            for (Tie tie : cast.ties()) writer.add(tie, people.iterator().next().joined());
            writer.flush();
        }
    }

    /** Lets the planner know at once what has come in bulk. */
    static void analyze(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "ANALYZE account.users, account.follows, checkin.checkins, moment.moments, gratitude.posts");
        }
    }
}
