package app.montage.benchmarks.http;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statement of a page as the server sends it. */
record PageStatement(SentStatement sent) {
    private static final Pattern PARAMETER = Pattern.compile("(\\S+ *[<>=(]+|LIMIT) *\\$\\d+");
    private static final Pattern CLEARANCE =
            Pattern.compile("LATERAL \\(\\s*SELECT CASE.*?\\) AS clearance", Pattern.DOTALL);
    private static final int GRACE_DAYS = 7;

    /** Whose page, as a request to a floor says it. */
    record Arguments(String viewer, String owner, String interest, String generation, int position) {
        static Arguments of(String query) {
            String[] it = query.split("&", -1);
            return new Arguments(it[0], it[1], it[2], it[3], Integer.parseInt(it[4]));
        }
    }

    /** As a connection of the server's has sent it that has asked for such a page. */
    static String sentBy(Postgres postgres, boolean interest) throws SQLException {
        return SentStatement.sent(postgres, "/* montage page */%i.position > $%")
                .stream()
                .filter(it -> it.contains("m.interest = $") == interest)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The server has not asked for such a page yet"));
    }

    static PageStatement parse(String sent) {
        return new PageStatement(SentStatement.parse(sent, PARAMETER));
    }

    /** The same without asking who may see what. */
    static PageStatement withoutClearance(String sent) {
        Matcher clearance = CLEARANCE.matcher(sent);
        if (!clearance.find()) throw new IllegalStateException("No clearance in " + sent);
        return parse(clearance.replaceFirst("(SELECT 0 AS level, 3 AS audience) AS clearance"));
    }

    String text() {
        return sent.text();
    }

    void bind(PreparedStatement statement, Arguments arguments) throws SQLException {
        List<String> names = sent.names();
        for (int i = 0; i < names.size(); i++) bind(statement, i + 1, names.get(i), arguments, text());
    }

    /** What stands before a parameter tells which it is. */
    private static void bind(PreparedStatement statement, int index, String name, Arguments it, String text)
            throws SQLException {
        switch (name) {
            case "i.position >" -> statement.setInt(index, it.position());
            case "LIMIT" -> statement.setInt(index, Visit.ITEMS + 1);
            case "m.user_id =" -> statement.setObject(index, UUID.fromString(it.owner()));
            case "m.interest =" -> statement.setString(index, it.interest());
            case "m.expires_at >" ->
                statement.setObject(index, OffsetDateTime.now(ZoneOffset.UTC).minusDays(GRACE_DAYS));
            case "coalesce(CAST(" -> {
                if (it.generation().isEmpty()) statement.setNull(index, Types.BIGINT);
                else statement.setLong(index, Long.parseLong(it.generation()));
            }
            case "CAST(" -> statement.setObject(index, UUID.fromString(it.viewer()));
            default -> throw new IllegalStateException(name + " is unknown in " + text);
        }
    }
}
