package app.montage.bootstrap.demo;

import app.montage.bootstrap.database.Database;
import app.montage.bootstrap.program.Failure;
import app.montage.bootstrap.program.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collection;

/** Fills an empty database with the demo's people and a year of theirs, up to today. */
public final class DemoFill {
    private DemoFill() {}

    /** Whether people were made up; false where they have been there already. */
    public static boolean fill(Database database, LocalDate until) {
        try {
            if (isThere(database)) return false;
            Cast cast = Cast.of(until);
            write(database, cast, until);
            analyze(database);
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("The demo's people could not be written", e);
        }
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

    private static void write(Database database, Cast cast, LocalDate until) throws SQLException {
        LifeMaker maker = new LifeMaker(Cast.vocabulary());
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
            statement.execute("ANALYZE account.users, account.follows, checkin.checkins, moment.moments");
        }
    }
}
