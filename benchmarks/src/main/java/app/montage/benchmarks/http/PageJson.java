package app.montage.benchmarks.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Base64;

/** Writes a page as the server would, with widgets as the database has them and cursors that nobody seals. */
final class PageJson {
    private static final byte[] START = ascii("{\"data\":{\"montage\":{\"items\":{\"edges\":[");
    private static final byte[] CURSOR = ascii("{\"cursor\":\"");
    private static final byte[] POSITION = ascii("\",\"node\":{\"position\":");
    private static final byte[] TIME = ascii(",\"occurredAt\":\"");
    private static final byte[] WIDGET = ascii("\",\"widget\":");
    private static final byte[] END = ascii("}}");
    private static final int CURSOR_BYTES = 16;

    private PageJson() {}

    static void write(ResultSet rows, PageStatement.Arguments arguments, ByteBuf json) throws SQLException {
        json.writeBytes(START);
        int montage = rows.findColumn("montage_id");
        int generation = rows.findColumn("generation");
        int position = rows.findColumn("position");
        int time = rows.findColumn("created_at");
        int widget = rows.findColumn("widget_metadata");
        int count = 0;
        byte[] first = {};
        byte[] last = {};
        boolean more = false;
        while (rows.next()) {
            if (count == Visit.ITEMS) {
                more = true;
                break;
            }
            int rank = arguments.position() + 1 + count;
            last = cursor(rows.getObject(montage).hashCode(), rows.getLong(generation), rows.getInt(position), rank);
            if (count++ == 0) first = last;
            else json.writeByte(',');
            json.writeBytes(CURSOR).writeBytes(last).writeBytes(POSITION);
            json.writeCharSequence(Integer.toString(rank), US_ASCII);
            json.writeBytes(TIME);
            json.writeCharSequence(
                    rows.getObject(time, OffsetDateTime.class).toInstant().toString(), US_ASCII);
            json.writeBytes(WIDGET).writeBytes(rows.getBytes(widget)).writeBytes(END);
        }
        json.writeCharSequence(
                "],\"pageInfo\":{\"hasNextPage\":" + more + ",\"hasPreviousPage\":" + (arguments.position() >= 0)
                        + ",\"startCursor\":\"",
                US_ASCII);
        json.writeBytes(first);
        json.writeCharSequence("\",\"endCursor\":\"", US_ASCII);
        json.writeBytes(last);
        json.writeCharSequence("\"}}}}}", US_ASCII);
    }

    private static byte[] cursor(int montage, long generation, int position, int rank) {
        byte[] block = ByteBuffer.allocate(CURSOR_BYTES)
                .putInt(montage)
                .putInt((int) generation)
                .putInt(position)
                .putInt(rank)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encode(block);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
