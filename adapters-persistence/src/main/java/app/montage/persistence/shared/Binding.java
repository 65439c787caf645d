package app.montage.persistence.shared;

import java.lang.reflect.RecordComponent;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How values of the core become values of SQL. */
final class Binding {
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            for (RecordComponent component : components) component.getAccessor().setAccessible(true);
            return components;
        }
    };

    private Binding() {}

    /** The components of a record, by name. */
    static Params params(Record values) {
        Params params = Params.none();
        for (RecordComponent component : COMPONENTS.get(values.getClass()))
            params.and(component.getName(), component(values, component));
        return params;
    }

    static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, Types.NULL);
            case String text -> statement.setString(index, text);
            case UUID id -> statement.setObject(index, id);
            case Integer number -> statement.setInt(index, number);
            case Long number -> statement.setLong(index, number);
            case Boolean flag -> statement.setBoolean(index, flag);
            case Instant time -> statement.setObject(index, time.atOffset(ZoneOffset.UTC));
            case Enum<?> constant -> statement.setString(index, constant.name());
            case UUID[] ids ->
                statement.setArray(index, statement.getConnection().createArrayOf("uuid", ids));
            case String[] texts ->
                statement.setArray(index, statement.getConnection().createArrayOf("text", texts));
            case Collection<?> texts ->
                bind(statement, index, texts.stream().map(Binding::text).toArray(String[]::new));
            case Record single
            when COMPONENTS.get(single.getClass()).length == 1 ->
                bind(statement, index, component(single, COMPONENTS.get(single.getClass())[0]));
            default -> statement.setObject(index, value);
        }
    }

    private static @Nullable String text(Object value) {
        return switch (value) {
            case Enum<?> constant -> constant.name();
            case Record single -> String.valueOf(component(single, COMPONENTS.get(single.getClass())[0]));
            default -> value.toString();
        };
    }

    private static @Nullable Object component(Record values, RecordComponent component) {
        try {
            return component.getAccessor().invoke(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
