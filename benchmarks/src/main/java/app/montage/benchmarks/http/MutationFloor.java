package app.montage.benchmarks.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import app.montage.persistence.shared.ServerRole;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * Changes somebody's own row by plain JDBC in two ways: as the server must, in the role that policies hold for, saying who
 * looks, with an entry in the audit log and the commit behind it in one message; and as if there were neither.
 */
final class MutationFloor {
    static final String GUARDED = "/guarded";
    static final String PLAIN = "/plain";

    private static final int POOL = 16;
    private static final String TELL = "SELECT set_config('app.current_user_id', ?, true); ";
    private static final String FIND = "SELECT bio FROM account.users WHERE id = ? FOR NO KEY UPDATE";
    private static final String SAVE = "UPDATE account.users SET bio = ?, updated_at = now() WHERE id = ?";
    private static final String AUDIT = """
            INSERT INTO audit.audit_logs (id, created_at, severity, user_id, action, resource_type, resource_id, new_values,
              ip_address, user_agent, correlation_id)
            VALUES (?, now(), 'LOW', ?, 'updateProfile', 'User', ?, '{"bio": null}', '127.0.0.1', 'wrk', 'floor'); COMMIT""";

    private final HikariDataSource guarded;
    private final HikariDataSource plain;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    private MutationFloor(String url) {
        guarded = pool(url, ServerRole.OPTION + " -c jit=off");
        plain = pool(url, "-c jit=off");
    }

    private static HikariDataSource pool(String url, String options) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername("postgres");
        config.setAutoCommit(false);
        config.setMaximumPoolSize(POOL);
        config.setMinimumIdle(POOL);
        config.addDataSourceProperty("prepareThreshold", "1");
        config.addDataSourceProperty("ApplicationName", "floor");
        config.addDataSourceProperty("options", options);
        return new HikariDataSource(config);
    }

    /** Argument: the database's address. */
    public static void main(String[] args) throws InterruptedException {
        MutationFloor floor = new MutationFloor(args[0]);
        BareNetty.serve((channel, request) -> {
            String uri = request.uri();
            floor.threads.execute(() -> floor.answer(channel, uri));
        });
    }

    private void answer(ChannelHandlerContext channel, String uri) {
        int query = uri.indexOf('?');
        UUID person = UUID.fromString(uri.substring(query + 1));
        ByteBuf json = channel.alloc().buffer(64);
        try {
            change(person, uri.substring(0, query).equals(GUARDED));
            json.writeCharSequence("{\"data\":{}}", US_ASCII);
        } catch (SQLException e) {
            json.writeCharSequence("{\"errors\":[]}", US_ASCII);
            e.printStackTrace();
        }
        BareNetty.answer(channel, json);
    }

    private void change(UUID person, boolean isGuarded) throws SQLException {
        try (Connection connection = (isGuarded ? guarded : plain).getConnection()) {
            if (isGuarded) execute(connection, TELL + FIND, person.toString(), person);
            else execute(connection, FIND, person);
            execute(connection, SAVE, "floor " + System.nanoTime(), person);
            if (isGuarded) execute(connection, AUDIT, UUID.randomUUID(), person, person);
            connection.commit();
        }
    }

    private static void execute(Connection connection, String text, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.execute();
        }
    }
}
