package app.montage.benchmarks.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.zaxxer.hikari.HikariConfig;
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
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Answers pages with the server's own statement by plain JDBC, and with JSON written by hand. */
final class JdbcFloor {
    private static final int POOL = 16;

    private final HikariDataSource pool;
    private final Map<String, PageStatement> statements;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    private JdbcFloor(String url, String general, String interest) {
        pool = pool(url);
        statements = Map.of(
                "/cleared", PageStatement.parse(general),
                "/cleared interest", PageStatement.parse(interest),
                "/open", PageStatement.withoutClearance(general),
                "/open interest", PageStatement.withoutClearance(interest));
    }

    /** Connections as the server has them for reading. */
    static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername("postgres");
        config.setMaximumPoolSize(POOL);
        config.setMinimumIdle(POOL);
        config.addDataSourceProperty("prepareThreshold", "1");
        config.addDataSourceProperty("ApplicationName", "floor");
        config.addDataSourceProperty(
                "options", "-c jit=off -c plan_cache_mode=force_generic_plan -c default_transaction_read_only=on");
        return new HikariDataSource(config);
    }

    /** Arguments: the database's address, and files with the statements of a general page and of one of an interest. */
    public static void main(String[] args) throws IOException, InterruptedException {
        JdbcFloor floor =
                new JdbcFloor(args[0], Files.readString(Path.of(args[1])), Files.readString(Path.of(args[2])));
        BareNetty.serve((channel, request) -> {
            String uri = request.uri();
            floor.threads.execute(() -> floor.answer(channel, uri));
        });
    }

    private void answer(ChannelHandlerContext channel, String uri) {
        int query = uri.indexOf('?');
        PageStatement.Arguments arguments = PageStatement.Arguments.of(uri.substring(query + 1));
        String which = uri.substring(0, query) + (arguments.interest().isEmpty() ? "" : " interest");
        PageStatement page = statements.get(which);
        if (page == null) throw new IllegalArgumentException(which);
        ByteBuf json = channel.alloc().buffer(8_192);
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(page.text())) {
            page.bind(statement, arguments);
            try (ResultSet rows = statement.executeQuery()) {
                PageJson.write(rows, arguments, json);
            }
        } catch (SQLException e) {
            json.clear();
            json.writeCharSequence("{\"errors\":[]}", US_ASCII);
            e.printStackTrace();
        }
        BareNetty.answer(channel, json);
    }
}
