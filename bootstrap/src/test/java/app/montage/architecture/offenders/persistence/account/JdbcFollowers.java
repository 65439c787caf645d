package app.montage.architecture.offenders.persistence.account;

/** An adapter that others can make and call. */
public final class JdbcFollowers {
    public int count() {
        return 0;
    }
}
