package app.montage.benchmarks.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.zaxxer.hikari.HikariDataSource;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** Finds people with the server's own statement by plain JDBC, and tells of them with JSON written by hand. */
final class SearchFloor {
    private static final Pattern PARAMETER =
            Pattern.compile("(>=|\"C\" <|LIKE|starts_with\\(u\\.username,|CAST\\(|\\) <|LIMIT) *\\$\\d+");

    private final HikariDataSource pool;
    private final SentStatement search;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    private SearchFloor(String url, String sent) {
        pool = JdbcFloor.pool(url);
        search = SentStatement.parse(sent, PARAMETER);
    }

    /** Arguments: the database's address, and a file with the statement. */
    public static void main(String[] args) throws IOException, InterruptedException {
        SearchFloor floor = new SearchFloor(args[0], Files.readString(Path.of(args[1])));
        BareNetty.serve((channel, request) -> {
            String uri = request.uri();
            floor.threads.execute(() -> floor.answer(channel, uri));
        });
    }

    private void answer(ChannelHandlerContext channel, String uri) {
        String[] asked = uri.substring(uri.indexOf('?') + 1).split("&", -1);
        ByteBuf json = channel.alloc().buffer(2_048);
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(search.text())) {
            bind(statement, UUID.fromString(asked[0]), asked[1]);
            try (ResultSet rows = statement.executeQuery()) {
                write(rows, json);
            }
        } catch (SQLException e) {
            json.clear();
            json.writeCharSequence("{\"errors\":[]}", US_ASCII);
            e.printStackTrace();
        }
        BareNetty.answer(channel, json);
    }

    private void bind(PreparedStatement statement, UUID viewer, String text) throws SQLException {
        for (int i = 1; i <= search.names().size(); i++)
            switch (search.names().get(i - 1)) {
                case ">=", "starts_with(u.username," -> statement.setString(i, text);
                case "\"C\" <" -> statement.setString(i, text + Character.toString(Character.MAX_CODE_POINT));
                case "LIKE" -> statement.setString(i, "%" + text.replace("_", "\\_") + "%");
                case "CAST(" -> statement.setObject(i, viewer);
                default -> statement.setInt(i, SearchRuns.FOUND);
            }
    }

    private static void write(ResultSet rows, ByteBuf json) throws SQLException {
        json.writeCharSequence("{\"data\":{\"searchUsers\":[", US_ASCII);
        String separator = "";
        while (rows.next()) {
            String id = rows.getString("id");
            json.writeCharSequence(
                    separator + "{\"id\":\"" + GlobalId.user(id) + "\",\"username\":\"" + rows.getString("username")
                            + "\",\"displayName\":\"" + rows.getString("display_name")
                            + "\",\"avatarUrl\":\"/api/avatar/" + id + "?color=2a9d8f&initials=SB\"}",
                    US_ASCII);
            separator = ",";
        }
        json.writeCharSequence("]}}", US_ASCII);
    }
}
