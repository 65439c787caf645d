package app.montage.persistence.shared;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by COPY, in its binary format: nothing for the database to parse, and no parameter per
 * column. The values of a row are given in the order of the columns.
 */
public final class CopyRows {
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(ISO_8859_1);
    private static final int FLAGS_AND_EXTENSION = 2 * Integer.BYTES;
    private static final byte JSONB_VERSION = 1;
    private static final int INT8 = 20;
    private static final int INT2 = 21;
    private static final int TEXT = 25;
    private static final int FLOAT4 = 700;
    private static final int FLOAT8 = 701;
    private static final int MAY_HOLD_NULLS = 1;
    private static final int NULL = -1;
    private static final short END = -1;
    /** The database counts from the year 2000. */
    private static final long EPOCH_SECONDS =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private final String command;
    private final short size;
    private ByteBuffer bytes = ByteBuffer.allocate(1 << 16);

    /** @param columns the table and, in brackets, its columns */
    public CopyRows(String columns) {
        command = "COPY " + columns + " FROM STDIN (FORMAT binary)";
        size = (short) (1 + columns.chars().filter(letter -> letter == ',').count());
        begin();
    }

    private void begin() {
        bytes.clear().put(SIGNATURE).position(SIGNATURE.length + FLAGS_AND_EXTENSION);
    }

    /** In bytes. */
    public int length() {
        return bytes.position();
    }

    /** Begins the next row. */
    public CopyRows row() {
        room(Short.BYTES).putShort(size);
        return this;
    }

    public CopyRows add(UUID value) {
        field(2 * Long.BYTES).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        return this;
    }

    public CopyRows add(long value) {
        field(Long.BYTES).putLong(value);
        return this;
    }

    public CopyRows add(int value) {
        field(Integer.BYTES).putInt(value);
        return this;
    }

    public CopyRows add(short value) {
        field(Short.BYTES).putShort(value);
        return this;
    }

    public CopyRows add(double value) {
        field(Double.BYTES).putDouble(value);
        return this;
    }

    public CopyRows add(Instant value) {
        long micros = (value.getEpochSecond() - EPOCH_SECONDS) * 1_000_000 + value.getNano() / 1_000;
        return add(micros);
    }

    public CopyRows add(boolean value) {
        field(1).put((byte) (value ? 1 : 0));
        return this;
    }

    public CopyRows add(@Nullable String value) {
        return value == null ? none() : add(value.getBytes(UTF_8));
    }

    private CopyRows add(byte[] text) {
        field(text.length).put(text);
        return this;
    }

    public CopyRows json(String value) {
        byte[] text = value.getBytes(UTF_8);
        field(1 + text.length).put(JSONB_VERSION).put(text);
        return this;
    }

    /** The value of a column that has none in this row. */
    public CopyRows none() {
        room(Integer.BYTES).putInt(NULL);
        return this;
    }

    public CopyRows add(double[] values) {
        array(FLOAT8, values.length, values.length * Double.BYTES);
        for (double value : values) add(value);
        return this;
    }

    public CopyRows add(float[] values) {
        array(FLOAT4, values.length, values.length * Float.BYTES);
        for (float value : values) field(Float.BYTES).putFloat(value);
        return this;
    }

    public CopyRows add(short[] values) {
        array(INT2, values.length, values.length * Short.BYTES);
        for (short value : values) add(value);
        return this;
    }

    public CopyRows texts(Collection<String> values) {
        List<byte[]> texts = values.stream().map(value -> value.getBytes(UTF_8)).toList();
        array(TEXT, texts.size(), texts.stream().mapToInt(text -> text.length).sum());
        texts.forEach(this::add);
        return this;
    }

    public CopyRows bigints(List<@Nullable Long> values) {
        int known = (int) values.stream().filter(Objects::nonNull).count();
        array(INT8, values.size(), known * Long.BYTES);
        for (Long value : values)
            if (value == null) none();
            else add((long) value);
        return this;
    }

    /**
     * Begins an array of one dimension, counted from 1. An empty one has one dimension of no length, which is as good as
     * none.
     *
     * @param bytes of all values together
     */
    private void array(int type, int size, int bytes) {
        int length = 5 * Integer.BYTES + size * Integer.BYTES + bytes;
        field(length).putInt(1).putInt(MAY_HOLD_NULLS).putInt(type).putInt(size).putInt(1);
    }

    private ByteBuffer field(int length) {
        return room(Integer.BYTES + length).putInt(length);
    }

    private ByteBuffer room(int length) {
        if (bytes.remaining() < length) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(2 * bytes.capacity(), bytes.position() + length));
            bytes = larger.put(bytes.flip());
        }
        return bytes;
    }

    /** Sends the rows, and starts anew; how many there were. */
    public long send(Connection connection) throws SQLException {
        room(Short.BYTES).putShort(END);
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command);
        try {
            copy.writeToCopy(bytes.array(), 0, bytes.position());
            long rows = copy.endCopy();
            begin();
            return rows;
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }
}
