package app.montage.bootstrap.database;

import app.montage.bootstrap.program.Failure;
import app.montage.bootstrap.program.Settings;
import app.montage.persistence.shared.ServerRole;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Where PostgreSQL is, and as whom to speak to it. */
public record Database(String url, String username, String password) {
    private static final int OLDEST = 15;

    /** A connection for long work of the program's own, outside the pools and their time limits. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", username);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("loginTimeout", "5");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "montage-setup");
        return DriverManager.getConnection(url, properties);
    }

    /** Refuses a database that does not answer, is too old for us, or has no role that we may work as. */
    public void check() {
        try (Connection connection = connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST)
                throw new Failure("PostgreSQL " + OLDEST + " or later is needed; the database at " + place() + " is "
                        + connection.getMetaData().getDatabaseProductVersion() + ".");
            ServerRole.prepare(connection);
        } catch (ServerRole.UnfitException e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        } catch (SQLException e) {
            throw new Failure("The database at " + place() + " cannot be used: " + firstLine(e), e);
        }
    }

    /** As whom the server speaks to it: somebody of its own, where the settings name one who can work as its role. */
    public Database asServer(Settings settings) {
        return settings.variable("SERVER_USERNAME")
                .map(name -> new Database(
                                url, name, settings.variable("SERVER_PASSWORD").orElse(""))
                        .workable())
                .orElse(this);
    }

    private Database workable() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET " + ServerRole.SETTING);
            return this;
        } catch (SQLException e) {
            throw new Failure(
                    "The server cannot work as " + username + " (SERVER_USERNAME), who must be a member of its role: "
                            + firstLine(e),
                    e);
        }
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    /** The address without its parameters, among which there may be a password. */
    private String place() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    @Override
    public String toString() {
        return place();
    }
}
