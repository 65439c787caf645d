package app.montage.persistence.shared;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The role that the server works as. It owns nothing, so that row security holds for it, and nobody can sign in by it: whoever
 * may, takes it on.
 */
public final class ServerRole {
    private static final String NAME = "montage_app";

    /** What is set on a connection that works as the role. */
    public static final String SETTING = "role=" + NAME;

    /** For a connection's {@code options}: it begins as the role. */
    public static final String OPTION = "-c " + SETTING;

    private static final int FIRST_WITH_SET = 16;
    private static final String ALONE = "SELECT pg_advisory_xact_lock(hashtext('" + NAME + "'))";
    private static final String IS_THERE = "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = '" + NAME + "')";
    private static final String MAY_TAKE_IT_ON = "SELECT pg_has_role('" + NAME + "', '%s')";

    /** Beyond row security, or above it by what it owns or may become. */
    private static final String IS_TOO_POWERFUL = """
            SELECT EXISTS (SELECT FROM pg_roles r WHERE r.rolname = '%s' AND (r.rolsuper OR r.rolbypassrls
              OR EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid)
              OR EXISTS (SELECT FROM pg_shdepend d WHERE d.refclassid = 'pg_authid'::regclass AND d.refobjid = r.oid
                AND d.deptype = 'o')))""".formatted(NAME);

    private ServerRole() {}

    /** There is no such role, or it is not as it must be, and whoever asks may not change that. */
    public static final class UnfitException extends Exception {
        private static final long serialVersionUID = 1L;

        private UnfitException(String message) {
            super(message);
        }
    }

    /** Makes the role where it is missing, and lets the owner take it on. */
    public static void prepare(Connection owner) throws SQLException, UnfitException {
        String right = owner.getMetaData().getDatabaseMajorVersion() < FIRST_WITH_SET ? "MEMBER" : "SET";
        owner.setAutoCommit(false);
        execute(owner, ALONE);
        if (!holds(owner, IS_THERE)) orAsk(owner, "CREATE ROLE " + NAME + " NOLOGIN");
        if (!holds(owner, MAY_TAKE_IT_ON.formatted(right))) orAsk(owner, "GRANT " + NAME + " TO CURRENT_USER");
        if (holds(owner, IS_TOO_POWERFUL))
            throw new UnfitException(
                    "The role " + NAME + " must be no superuser, must not bypass row security, must own nothing "
                            + "and be a member of no role: the server works as it, so that people's own rows stay their own.");
        owner.commit();
    }

    private static void orAsk(Connection owner, String command) throws SQLException, UnfitException {
        try {
            execute(owner, command);
        } catch (SQLException e) {
            if (!"42501".equals(e.getSQLState())) throw e;
            UnfitException ask = new UnfitException("The server works as the role " + NAME + ", which " + user(owner)
                    + " may not make or take on. Let whoever may run: CREATE ROLE " + NAME + " NOLOGIN; GRANT " + NAME
                    + " TO \""
                    + user(owner) + "\";");
            ask.initCause(e);
            throw ask;
        }
    }

    private static String user(Connection owner) throws SQLException {
        return owner.getMetaData().getUserName();
    }

    private static boolean holds(Connection owner, String question) throws SQLException {
        try (java.sql.Statement statement = owner.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static void execute(Connection owner, String command) throws SQLException {
        try (java.sql.Statement statement = owner.createStatement()) {
            statement.execute(command);
        }
    }
}
