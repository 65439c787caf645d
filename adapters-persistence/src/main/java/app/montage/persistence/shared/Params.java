package app.montage.persistence.shared;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values for the names in a statement. */
public final class Params {
    private static final int FEW = 8;

    private String[] names = new String[FEW];
    private @Nullable Object[] values = new Object[FEW];
    private int size;

    private Params() {}

    public static Params none() {
        return new Params();
    }

    public static Params of(String name, @Nullable Object value) {
        return none().and(name, value);
    }

    public Params and(String name, @Nullable Object value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        names[size] = name;
        values[size++] = value;
        return this;
    }

    @Nullable
    Object value(String name) {
        for (int i = 0; i < size; i++) if (names[i].equals(name)) return values[i];
        throw new IllegalArgumentException("No value for :" + name);
    }
}
