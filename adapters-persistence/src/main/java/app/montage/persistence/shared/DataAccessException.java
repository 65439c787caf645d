package app.montage.persistence.shared;

import java.sql.SQLException;

/** The database did not do as asked. Its cause, with PostgreSQL's state, tells whether asking again may help. */
public final class DataAccessException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DataAccessException(String statement, SQLException cause) {
        super("Statement '" + statement + "' failed with state " + cause.getSQLState(), cause);
    }
}
