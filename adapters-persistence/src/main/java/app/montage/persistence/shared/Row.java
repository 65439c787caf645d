package app.montage.persistence.shared;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
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

    private static final int FEW = 8;

    private final ResultSet results;
    /** The columns that were asked for, in that order, and where they are. */
    private String[] columns = new String[FEW];

    private int[] places = new int[FEW];
    private int known;
    /** The one after the column that was asked for last: rows are read in the same order again and again. */
    private int next;

    Row(ResultSet results) {
        this.results = results;
    }

    private int place(String column) throws SQLException {
        for (int i = 0; i < known; i++) {
            int at = next + i < known ? next + i : next + i - known;
            if (!columns[at].equals(column)) continue;
            next = at + 1;
            return places[at];
        }
        if (known == columns.length) {
            columns = Arrays.copyOf(columns, known * 2);
            places = Arrays.copyOf(places, known * 2);
        }
        columns[known] = column;
        places[known++] = results.findColumn(column);
        next = known;
        return places[known - 1];
    }

    public UUID uuid(String column) throws SQLException {
        return Objects.requireNonNull(uuidOrNull(column), column);
    }

    public @Nullable UUID uuidOrNull(String column) throws SQLException {
        return (UUID) results.getObject(place(column));
    }

    public <T> T id(String column, Function<UUID, T> type) throws SQLException {
        return type.apply(uuid(column));
    }

    public String text(String column) throws SQLException {
        return Objects.requireNonNull(textOrNull(column), column);
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return results.getString(place(column));
    }

    public int integer(String column) throws SQLException {
        return results.getInt(place(column));
    }

    public long bigint(String column) throws SQLException {
        return results.getLong(place(column));
    }

    public double real(String column) throws SQLException {
        return results.getDouble(place(column));
    }

    public @Nullable Double realOrNull(String column) throws SQLException {
        double value = results.getDouble(place(column));
        return results.wasNull() ? null : value;
    }

    public boolean flag(String column) throws SQLException {
        return results.getBoolean(place(column));
    }

    public boolean isNull(String column) throws SQLException {
        return results.getObject(place(column)) == null;
    }

    public Instant time(String column) throws SQLException {
        return Objects.requireNonNull(timeOrNull(column), column);
    }

    public @Nullable Instant timeOrNull(String column) throws SQLException {
        OffsetDateTime time = results.getObject(place(column), OffsetDateTime.class);
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
        Array array = results.getArray(place(column));
        return array == null ? null : (Object[]) array.getArray();
    }
}
