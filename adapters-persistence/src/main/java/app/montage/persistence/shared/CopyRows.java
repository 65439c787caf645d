package app.montage.persistence.shared;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
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
    private static final int FLOAT8 = 701;
    private static final short END = -1;
    /** The database counts from the year 2000. */
    private static final long EPOCH_SECONDS =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private final String command;
    private final short columns;
    private ByteBuffer bytes = ByteBuffer.allocate(1 << 16);

    public CopyRows(String table, String... columns) {
        command = "COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN (FORMAT binary)";
        this.columns = (short) columns.length;
        bytes.put(SIGNATURE).position(SIGNATURE.length + FLAGS_AND_EXTENSION);
    }

    /** Begins the next row. */
    public CopyRows row() {
        room(Short.BYTES).putShort(columns);
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

    public CopyRows add(String value) {
        byte[] text = value.getBytes(UTF_8);
        field(text.length).put(text);
        return this;
    }

    public CopyRows json(String value) {
        byte[] text = value.getBytes(UTF_8);
        field(1 + text.length).put(JSONB_VERSION).put(text);
        return this;
    }

    /** An array of one dimension, counted from 1, without nulls. */
    public CopyRows add(double[] values) {
        ByteBuffer field = field(5 * Integer.BYTES + values.length * (Integer.BYTES + Double.BYTES));
        field.putInt(1).putInt(0).putInt(FLOAT8).putInt(values.length).putInt(1);
        for (double value : values) field.putInt(Double.BYTES).putDouble(value);
        return this;
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

    /** Sends the rows; how many there were. */
    public long send(Connection connection) throws SQLException {
        room(Short.BYTES).putShort(END);
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command);
        try {
            copy.writeToCopy(bytes.array(), 0, bytes.position());
            return copy.endCopy();
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }
}
