package app.montage.persistence.shared;

import static java.util.Objects.requireNonNull;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A migrated PostgreSQL database of one test class's own, and the adapters upon it. */
public final class Database implements BeforeAllCallback, AfterAllCallback, AutoCloseable {
    private static final String ROLE = ServerRole.OPTION.replace(" ", "%20");

    private @Nullable ApplicationContext beans;
    private @Nullable String url;

    /** The adapter, or whatever else there is one of. */
    public <T> T bean(Class<T> type) {
        if (beans == null) beans = ApplicationContext.run(properties());
        return beans.getBean(type);
    }

    /** How a program connects to this database, which is made now. */
    public Map<String, Object> properties() {
        TestServer server = TestServer.running();
        url = server.fresh();
        return Map.of(
                "datasources.default.url",
                url + "&options=" + ROLE,
                "datasources.default.username",
                server.username(),
                "datasources.default.password",
                server.password(),
                "datasources.default.db-type",
                "postgres",
                "datasources.default.schema-generate",
                "NONE",
                "datasources.read.url",
                url + "&options=" + ROLE + "%20-c%20default_transaction_read_only=on",
                "datasources.read.username",
                server.username(),
                "datasources.read.password",
                server.password(),
                "datasources.read.db-type",
                "postgres",
                "datasources.read.schema-generate",
                "NONE");
    }

    /** As whoever made the tables, to whom no policy applies. */
    public Connection owner() throws SQLException {
        TestServer server = TestServer.running();
        return DriverManager.getConnection(requireNonNull(url), server.username(), server.password());
    }

    /** Has the owner run commands. */
    public void asOwner(String... commands) {
        try (Connection connection = owner();
                java.sql.Statement statement = connection.createStatement()) {
            for (String command : commands) statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        bean(Sql.class);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    /** Whoever asks again, as the next class of the same base, has another one. */
    @Override
    public void close() {
        if (beans != null) beans.close();
        beans = null;
    }
}
