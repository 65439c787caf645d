package app.montage.bootstrap.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows on their way into a table by COPY, in its text format. */
final class CopyText {
    private final String command;
    private final StringBuilder rows = new StringBuilder();

    /** @param columns the table and, in brackets, its columns */
    CopyText(String columns) {
        command = "COPY " + columns + " FROM STDIN";
    }

    int length() {
        return rows.length();
    }

    void row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) rows.append('\t');
            value(values[i]);
        }
        rows.append('\n');
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> rows.append("\\N");
            case List<?> list -> escaped(array(list));
            default -> escaped(value.toString());
        }
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
    }

    private static String array(List<?> values) {
        StringBuilder text = new StringBuilder("{");
        Iterator<?> each = values.iterator();
        while (each.hasNext()) {
            switch (each.next()) {
                case null -> text.append("NULL");
                case String word ->
                    text.append('"')
                            .append(word.replace("\\", "\\\\").replace("\"", "\\\""))
                            .append('"');
                case Object number -> text.append(number);
            }
            if (each.hasNext()) text.append(',');
        }
        return text.append('}').toString();
    }

    /** Sends the rows, and starts anew. */
    void flush(Connection connection) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(command, new ByteArrayInputStream(rows.toString().getBytes(UTF_8)));
        } catch (IOException e) {
            throw new SQLException("The rows for " + command + " could not be sent", e);
        }
        rows.setLength(0);
    }
}
