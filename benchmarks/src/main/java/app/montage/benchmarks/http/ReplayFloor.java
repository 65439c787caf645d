package app.montage.benchmarks.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufOutputStream;
import io.netty.channel.ChannelHandlerContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** Runs by plain JDBC what the server ran for a visit, reads all of it, and writes the things that were asked for as JSON. */
final class ReplayFloor {
    private static final int POOL = 16;
    private static final Pattern NUMBER = Pattern.compile("\\$\\d+");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern IDS = Pattern.compile("\\{" + ID + "(," + ID + ")*}");
    /** Read in full, but of no interest to whoever asked. */
    private static final Set<String> MEANS = Set.of("feed candidates again", "feed by time", "trending posts");

    private final JsonFactory json = new JsonFactory();
    private final HikariDataSource pool;
    private final Replay replay;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    private ReplayFloor(String url, Replay replay) {
        this.replay = replay;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername("postgres");
        config.setMaximumPoolSize(POOL);
        config.setMinimumIdle(POOL);
        config.addDataSourceProperty("prepareThreshold", "1");
        config.addDataSourceProperty("ApplicationName", "floor");
        config.addDataSourceProperty(
                "options", "-c jit=off -c plan_cache_mode=force_generic_plan -c enable_memoize=off");
        pool = new HikariDataSource(config);
    }

    /** Arguments: the database's address, and a file with what to run. */
    public static void main(String[] args) throws IOException, ClassNotFoundException, InterruptedException {
        ReplayFloor floor = new ReplayFloor(args[0], Replay.read(Path.of(args[1])));
        BareNetty.serve((channel, request) -> {
            int visit = Integer.parseInt(request.uri().substring(1));
            floor.threads.execute(() -> floor.answer(channel, visit));
        });
    }

    private void answer(ChannelHandlerContext channel, int visit) {
        ByteBuf bytes = channel.alloc().buffer(16_384);
        try (Connection connection = pool.getConnection();
                JsonGenerator out = json.createGenerator((OutputStream) new ByteBufOutputStream(bytes))) {
            out.writeStartObject();
            for (Replay.Step step : replay.visits().get(visit)) run(connection, step, out);
            out.writeEndObject();
        } catch (SQLException | IOException e) {
            bytes.clear();
            bytes.writeCharSequence("{\"errors\":[]}", UTF_8);
            e.printStackTrace();
        }
        BareNetty.answer(channel, bytes);
    }

    private static void run(Connection connection, Replay.Step step, JsonGenerator out)
            throws SQLException, IOException {
        try (PreparedStatement statement =
                connection.prepareStatement(NUMBER.matcher(step.text()).replaceAll("?"))) {
            List<String> values = step.values();
            for (int i = 0; i < values.size(); i++) bind(statement, i + 1, values.get(i));
            if (step.title().equals("keep feed snapshot")) statement.setObject(1, UUID.randomUUID());
            if (!statement.execute()) return;
            try (ResultSet rows = statement.getResultSet()) {
                if (MEANS.contains(step.title())) read(rows);
                else write(step.title(), rows, out);
            }
        }
    }

    private static void bind(PreparedStatement statement, int index, String value) throws SQLException {
        if (value == null) statement.setNull(index, Types.NULL);
        else if (ID.matcher(value).matches()) statement.setObject(index, UUID.fromString(value));
        else if (IDS.matcher(value).matches())
            statement.setArray(
                    index,
                    statement
                            .getConnection()
                            .createArrayOf(
                                    "uuid",
                                    value.substring(1, value.length() - 1).split(",")));
        else statement.setObject(index, value, Types.OTHER);
    }

    private static void read(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) for (int i = 1; i <= columns; i++) rows.getObject(i);
    }

    private static void write(String name, ResultSet rows, JsonGenerator out) throws SQLException, IOException {
        int columns = rows.getMetaData().getColumnCount();
        String[] names = new String[columns];
        for (int i = 0; i < columns; i++) names[i] = rows.getMetaData().getColumnLabel(i + 1);
        out.writeArrayFieldStart(name);
        while (rows.next()) {
            out.writeStartObject();
            for (int i = 0; i < columns; i++) out.writeStringField(names[i], rows.getString(i + 1));
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
