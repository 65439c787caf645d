package app.montage.benchmarks.http;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as the server sends it, taken from the database so that it can be no other.
 *
 * @param names what stands before each parameter, by which it is told what it is
 */
record SentStatement(String text, List<String> names) {
    /** What a connection of the server's for reading has run last, for one where that is like this. */
    static List<String> sent(Postgres postgres, String like) throws SQLException {
        return postgres.column("SELECT query FROM pg_stat_activity WHERE application_name = 'montage-read'"
                + " AND query LIKE '" + like + "'");
    }

    /** @param parameter each, whose first group is what stands before it */
    static SentStatement parse(String sent, Pattern parameter) {
        List<String> names = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Matcher parameters = parameter.matcher(sent);
        while (parameters.find()) {
            names.add(parameters.group(1).strip());
            String kept = parameters.group().replaceAll("\\$\\d+$", "?");
            parameters.appendReplacement(text, Matcher.quoteReplacement(kept));
        }
        return new SentStatement(parameters.appendTail(text).toString(), List.copyOf(names));
    }
}
