package app.montage.graphql.shared;

import app.montage.application.shared.Change;
import app.montage.domain.shared.InvalidValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of what the engine has read, by the names of their components, and collects what cannot be. A record of
 * one component is a value, made of what stands in its place; a record of uuids alone, such as an id or a key, is made of a
 * global id; a sealed interface is made of an object with one field, which names the kind.
 */
final class Binder {
    private final List<UserError> faults = new ArrayList<>();

    List<UserError> faults() {
        return faults;
    }

    /** The value, or null where the input has null there or a fault. */
    @Nullable
    Object bind(Type type, @Nullable Object raw, List<String> path) {
        if (raw == null) return null;
        if (type instanceof ParameterizedType generic) return many(generic, (Collection<?>) raw, path);
        return one((Class<?>) type, raw, path);
    }

    private @Nullable Object one(Class<?> type, Object raw, List<String> path) {
        if (type.isEnum()) return constant(type, raw);
        if (type.isSealed()) return kind(type, (Map<?, ?>) raw, path);
        if (!type.isRecord()) return raw;
        if (raw instanceof Map<?, ?> fields) return object(type, fields, path);
        if (isId(type)) return id(type, raw, path);
        RecordComponent only = type.getRecordComponents()[0];
        int before = faults.size();
        Object value = bind(only.getGenericType(), raw, path);
        return faults.size() > before ? null : construct(type, path, value);
    }

    private @Nullable Object object(Class<?> type, Map<?, ?> fields, List<String> path) {
        int before = faults.size();
        @Nullable
        Object[] values = Arrays.stream(type.getRecordComponents())
                .map(component -> component(component, fields, path))
                .toArray();
        return faults.size() > before ? null : construct(type, path, values);
    }

    private @Nullable Object component(RecordComponent component, Map<?, ?> fields, List<String> path) {
        String name = component.getName();
        List<String> inner = inside(path, name);
        if (component.getType() != Change.class) return bind(component.getGenericType(), fields.get(name), inner);
        Type changed = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        return fields.containsKey(name) ? Change.to(bind(changed, fields.get(name), inner)) : Change.none();
    }

    private Collection<@Nullable Object> many(ParameterizedType type, Collection<?> raw, List<String> path) {
        Collection<@Nullable Object> values = new ArrayList<>();
        for (Object each : raw)
            values.add(bind(type.getActualTypeArguments()[0], each, inside(path, Integer.toString(values.size()))));
        return type.getRawType() == List.class ? values : new LinkedHashSet<>(values);
    }

    private @Nullable Object kind(Class<?> type, Map<?, ?> raw, List<String> path) {
        String key = (String) raw.keySet().iterator().next();
        String name = key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1) + type.getSimpleName();
        Class<?> kind = Arrays.stream(type.getPermittedSubclasses())
                .filter(it -> it.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
        return bind(kind, raw.get(key), inside(path, key));
    }

    private static boolean isId(Class<?> type) {
        return type == UUID.class || (type.isRecord() && parts(type).allMatch(Binder::isId));
    }

    private static Stream<Class<?>> parts(Class<?> id) {
        return Arrays.stream(id.getRecordComponents()).map(RecordComponent::getType);
    }

    private @Nullable Object id(Class<?> type, Object raw, List<String> path) {
        try {
            String name = type.getSimpleName().replaceFirst("(Id|Key)$", "");
            return id(type, GlobalIds.decode(name, size(type), (String) raw).iterator(), path);
        } catch (InvalidValue e) {
            return fault(e, path);
        }
    }

    private @Nullable Object id(Class<?> type, Iterator<UUID> key, List<String> path) {
        if (type == UUID.class) return key.next();
        return construct(
                type, path, parts(type).map(part -> id(part, key, path)).toArray());
    }

    private static int size(Class<?> id) {
        return id == UUID.class ? 1 : parts(id).mapToInt(Binder::size).sum();
    }

    private static Object constant(Class<?> type, Object raw) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> ((Enum<?>) it).name().equals(raw))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Object construct(Class<?> type, List<String> path, @Nullable Object... values) {
        try {
            return constructor(type).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidValue invalid) return fault(invalid, path);
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object fault(InvalidValue invalid, List<String> path) {
        faults.add(UserError.invalid(String.valueOf(invalid.getMessage()), path));
        return null;
    }

    private static Constructor<?> constructor(Class<?> type) throws NoSuchMethodException {
        return type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
    }

    private static List<String> inside(List<String> path, String step) {
        List<String> inner = new ArrayList<>(path);
        inner.add(step);
        return inner;
    }
}
