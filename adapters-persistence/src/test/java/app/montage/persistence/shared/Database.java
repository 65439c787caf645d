package app.montage.persistence.shared;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A migrated PostgreSQL database of one test class's own, and the adapters upon it. */
public final class Database implements BeforeAllCallback, AfterAllCallback, AutoCloseable {
    private @Nullable ApplicationContext beans;

    /** The adapter, or whatever else there is one of. */
    public <T> T bean(Class<T> type) {
        if (beans == null) beans = ApplicationContext.run(properties());
        return beans.getBean(type);
    }

    /** How a program connects to this database, which is made now. */
    public Map<String, Object> properties() {
        TestServer server = TestServer.running();
        String url = server.fresh();
        return Map.of(
                "datasources.default.url",
                url,
                "datasources.default.username",
                server.username(),
                "datasources.default.password",
                server.password(),
                "datasources.default.db-type",
                "postgres",
                "datasources.default.schema-generate",
                "NONE",
                "datasources.read.url",
                url + "&options=-c%20default_transaction_read_only=on",
                "datasources.read.username",
                server.username(),
                "datasources.read.password",
                server.password(),
                "datasources.read.db-type",
                "postgres",
                "datasources.read.schema-generate",
                "NONE");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        bean(Sql.class);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        if (beans != null) beans.close();
    }
}
