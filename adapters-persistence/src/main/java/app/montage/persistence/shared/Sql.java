package app.montage.persistence.shared;

import app.montage.application.shared.Sight;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Runs statements. Inside a transaction they take part in it; outside, what reads goes to the read pool without a
 * transaction, which saves its round trips, and what writes commits by itself.
 */
@Singleton
public final class Sql {
    /** Work on a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Goes before a statement in the same message, so it takes no way of its own; it holds as long as the transaction. */
    private static final String TELL = "SELECT set_config('app.current_user_id', ?, true); ";

    private static final String COMMIT = "; COMMIT";

    private final DataSource writes;
    private final DataSource reads;
    private final TransactionOperations<Connection> transactions;
    private final Lookout lookout;
    private final List<SqlObserver> observers;
    private final Map<String, Statement> statements = new ConcurrentHashMap<>();

    Sql(
            DataSource writes,
            @Named("read") DataSource reads,
            TransactionOperations<Connection> transactions,
            Lookout lookout,
            List<SqlObserver> observers) {
        this.writes = DelegatingDataSource.unwrapDataSource(writes);
        this.reads = DelegatingDataSource.unwrapDataSource(reads);
        this.transactions = transactions;
        this.lookout = lookout;
        this.observers = observers;
    }

    public <T> List<T> list(String sql, Params params, Row.Mapper<T> mapper) {
        return run(statement(sql), true, params, prepared -> {
            List<T> rows = new ArrayList<>();
            try (ResultSet results = prepared.getResultSet()) {
                Row row = new Row(results);
                while (results.next()) rows.add(mapper.map(row));
            }
            return rows;
        });
    }

    public <T> Optional<T> one(String sql, Params params, Row.Mapper<T> mapper) {
        return list(sql, params, mapper).stream().findFirst();
    }

    /** How many rows the statement changed. */
    public int update(String sql, Params params) {
        return run(statement(sql), false, params, PreparedStatement::getUpdateCount);
    }

    /** As above, with the record's components as parameters of their names. */
    public int update(String sql, Record values) {
        return update(sql, Binding.params(values));
    }

    /**
     * The last statement of the open transaction: its commit goes behind it in the same message, and so takes no way of its own.
     * Where there is none open, it commits by itself.
     */
    void finish(String sql, Params params) {
        Statement last = statement(sql);
        boolean open = transactions.findTransactionStatus().isPresent();
        run(open ? last.followedBy(COMMIT) : last, false, params, prepared -> true);
    }

    /** A statement that both changes rows and tells of them. */
    public <T> List<T> change(String sql, Params params, Row.Mapper<T> mapper) {
        return transactions.findTransactionStatus().isPresent()
                ? list(sql, params, mapper)
                : transactions.executeWrite(status -> list(sql, params, mapper));
    }

    /** For what is no plain statement, such as COPY. */
    public <T> T on(String name, Work<T> work) {
        return observed(name, false, work);
    }

    private interface Outcome<T> {
        T of(PreparedStatement executed) throws SQLException;
    }

    private <T> T run(Statement statement, boolean read, Params params, Outcome<T> outcome) {
        return observed(statement.name(), read, connection -> {
            Optional<Sight> news = lookout.news(statement);
            String text = news.isEmpty() ? statement.text() : TELL + statement.text();
            boolean alone =
                    news.isPresent() && transactions.findTransactionStatus().isEmpty();
            // Told for this transaction: without one the driver may end what the database was told before it asks.
            if (alone) connection.setAutoCommit(false);
            try (PreparedStatement prepared = connection.prepareStatement(text)) {
                int place = 0;
                if (news.isPresent()) prepared.setString(++place, word(news.get()));
                for (String name : statement.names()) Binding.bind(prepared, ++place, params.value(name));
                prepared.execute();
                if (news.isPresent()) {
                    prepared.getMoreResults();
                    lookout.heard(news.get());
                }
                T result = outcome.of(prepared);
                if (alone) connection.commit();
                return result;
            }
        });
    }

    /** Who looks, as policies understand it. */
    private static String word(Sight sight) {
        if (sight.isEverything()) return "program";
        return sight.person() == null ? "" : sight.person().value().toString();
    }

    private <T> T observed(String name, boolean read, Work<T> work) {
        long start = System.nanoTime();
        try {
            return connected(read, work);
        } catch (SQLException e) {
            throw new DataAccessException(name, e);
        } finally {
            long nanos = System.nanoTime() - start;
            for (SqlObserver observer : observers) observer.ran(name, nanos);
        }
    }

    /** The open transaction's connection, which it will close itself, or one of the pool's for this work alone. */
    private <T> T connected(boolean read, Work<T> work) throws SQLException {
        if (transactions.findTransactionStatus().isPresent()) return work.on(transactions.getConnection());
        try (Connection connection = (read ? reads : writes).getConnection()) {
            return work.on(connection);
        }
    }

    private Statement statement(String sql) {
        return statements.computeIfAbsent(sql, Statement::parse);
    }
}
