package app.montage.bootstrap;

import app.montage.bootstrap.database.Database;
import app.montage.persistence.shared.TestServer;

/** A database of its own, with the schema and nobody in it, for who asks. */
public final class TestDatabase {
    private TestDatabase() {}

    public static Database fresh() {
        TestServer server = TestServer.running();
        return new Database(server.fresh(), server.username(), server.password());
    }
}
