package app.montage.persistence.shared;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row of an answer, in the words of the core. Methods that may answer null say so in their names. */
public final class Row {
    /** Makes something of a row. */
    @FunctionalInterface
    public interface Mapper<T> {
        T map(Row row) throws SQLException;
    }

    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    public UUID uuid(String column) throws SQLException {
        return Objects.requireNonNull(uuidOrNull(column), column);
    }

    public @Nullable UUID uuidOrNull(String column) throws SQLException {
        return (UUID) results.getObject(column);
    }

    public <T> T id(String column, Function<UUID, T> type) throws SQLException {
        return type.apply(uuid(column));
    }

    public String text(String column) throws SQLException {
        return Objects.requireNonNull(textOrNull(column), column);
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return results.getString(column);
    }

    public int integer(String column) throws SQLException {
        return results.getInt(column);
    }

    public long bigint(String column) throws SQLException {
        return results.getLong(column);
    }

    public double real(String column) throws SQLException {
        return results.getDouble(column);
    }

    public @Nullable Double realOrNull(String column) throws SQLException {
        double value = results.getDouble(column);
        return results.wasNull() ? null : value;
    }

    public boolean flag(String column) throws SQLException {
        return results.getBoolean(column);
    }

    public boolean isNull(String column) throws SQLException {
        return results.getObject(column) == null;
    }

    public Instant time(String column) throws SQLException {
        return Objects.requireNonNull(timeOrNull(column), column);
    }

    public @Nullable Instant timeOrNull(String column) throws SQLException {
        OffsetDateTime time = results.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** The constant that the column names. */
    public <E extends Enum<E>> E one(String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, text(column));
    }

    /** The constant whose ordinal the column holds. */
    public <E extends Enum<E>> E ordinal(String column, Class<E> type) throws SQLException {
        return type.getEnumConstants()[integer(column)];
    }

    public List<String> texts(String column) throws SQLException {
        return List.of((String[]) array(column));
    }

    /** The boxed elements of an array column, whose type is PostgreSQL's. */
    public Object[] array(String column) throws SQLException {
        return Objects.requireNonNull(arrayOrNull(column), column);
    }

    public Object @Nullable [] arrayOrNull(String column) throws SQLException {
        Array array = results.getArray(column);
        return array == null ? null : (Object[]) array.getArray();
    }
}
