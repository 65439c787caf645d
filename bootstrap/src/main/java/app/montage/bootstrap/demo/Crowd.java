package app.montage.bootstrap.demo;

import app.montage.bootstrap.database.Database;
import app.montage.bootstrap.program.Progress;
import app.montage.bootstrap.program.Together;
import app.montage.domain.account.MontageAudience;
import app.montage.domain.account.Role;
import app.montage.domain.shared.UserId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Many made-up people, to see how things go with many. They are numbered on from those that are there. */
public final class Crowd {
    private static final long SEED = 7_919;
    private static final int CIRCLE = 50;
    private static final int FRIENDS = 5;
    private static final String LAST_NUMBER =
            "SELECT coalesce(max(substr(username, 5)::int), 0) FROM account.users WHERE username ~ '^seed[0-9]{1,9}$'";

    private final Database database;
    private final LocalDate until;
    private final Vocabulary vocabulary = new Vocabulary(SEED);

    public Crowd(Database database, LocalDate until) {
        this.database = database;
        this.until = until;
    }

    /** Writes so many people with so many check-ins each. */
    public void write(int people, int checkins, Progress progress) {
        try {
            int first = lastNumber() + 1;
            AtomicInteger next = new AtomicInteger(first);
            Together.run(() -> circles(next, first + people, checkins, progress));
            DemoFill.analyze(database);
        } catch (SQLException e) {
            throw new IllegalStateException("The people could not be written", e);
        }
    }

    private int lastNumber() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet number = statement.executeQuery(LAST_NUMBER)) {
            number.next();
            return number.getInt(1);
        }
    }

    private boolean circles(AtomicInteger next, int end, int checkins, Progress progress) throws SQLException {
        try (LifeWriter writer = new LifeWriter(database)) {
            int from = next.getAndAdd(CIRCLE);
            while (from < end) {
                circle(writer, from, Math.min(end, from + CIRCLE), checkins, progress);
                from = next.getAndAdd(CIRCLE);
            }
            writer.flush();
            return true;
        }
    }

    /** People who know each other, and nobody else. */
    private void circle(LifeWriter writer, int from, int end, int checkins, Progress progress) throws SQLException {
        LifeMaker maker = new LifeMaker(vocabulary);
        List<Person> members = new ArrayList<>();
        for (int number = from; number < end; number++) {
            SplittableRandom random = new SplittableRandom(SEED + number);
            Person person = person(number, checkins, random);
            writer.add(person, maker.year(person, until, random));
            for (Person friend : members.subList(Math.max(0, members.size() - FRIENDS), members.size()))
                for (Tie tie : Tie.friends(person.id(), friend.id())) writer.add(tie, person.joined());
            members.add(person);
            progress.step(1);
        }
    }

    private Person person(int number, int checkins, SplittableRandom random) {
        Instant joined = until.minusDays(366).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Person(
                new UserId(TimeIds.at(joined.plusMillis(number), random)),
                "seed" + number,
                vocabulary.firstName(random),
                vocabulary.lastName(random),
                City.values()[random.nextInt(City.values().length)],
                Theme.some(random.nextInt(1, 6), random),
                random.nextInt(10) == 0,
                random.nextInt(4) == 0 ? MontageAudience.EVERYONE : MontageAudience.FRIENDS,
                checkins,
                null,
                Role.USER,
                "",
                joined);
    }
}
