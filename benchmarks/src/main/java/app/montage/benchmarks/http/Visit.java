package app.montage.benchmarks.http;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looking at a page of somebody's montage.
 *
 * @param place the arguments of {@code items}, as JSON fields
 * @param generation the generation that the cursor is of, and the position it stands for; empty without a cursor
 */
record Visit(String viewer, String owner, @Nullable String interest, String place, String generation, int position) {
    static final int ITEMS = 20;
    private static final String FIRST = "\"first\":" + ITEMS;
    private static final Pattern END = Pattern.compile("\"endCursor\":\"([^\"]+)\"");

    private static final String DOCUMENT = """
            query Page($user: ID!, $interest: String, $first: Int, $after: String, $last: Int, $before: String) {
              montage(userId: $user, interest: $interest) {
                items(first: $first, after: $after, last: $last, before: $before) {
                  edges { cursor node { position occurredAt widget { type
                    ... on MediaWidget { url mimeType width height durationSeconds caption }
                    ... on TextWidget { text }
                    ... on LocationWidget { name latitude longitude }
                    ... on LinkWidget { url title }
                    ... on RatingWidget { value scale } } } }
                  pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }""".replaceAll("\\s+", " ");

    static Visit firstPage(String viewer, String owner, @Nullable String interest) {
        return new Visit(viewer, owner, interest, FIRST, "", -1);
    }

    /** The page behind a cursor of the owner's own, to whom the position is the rank. */
    Visit after(String cursor, String generation, int position) {
        return new Visit(viewer, owner, interest, FIRST + ",\"after\":\"" + cursor + "\"", generation, position);
    }

    Visit before(String cursor) {
        return new Visit(viewer, owner, interest, "\"last\":" + ITEMS + ",\"before\":\"" + cursor + "\"", "", -1);
    }

    Visit hundredAfter(@Nullable String cursor) {
        String from = cursor == null ? "" : ",\"after\":\"" + cursor + "\"";
        return new Visit(viewer, owner, interest, "\"first\":100" + from, "", -1);
    }

    String body() {
        String about = interest == null ? "" : "\"interest\":\"" + interest + "\",";
        return "{\"query\":\"" + DOCUMENT + "\",\"variables\":{\"user\":\"" + GlobalId.user(owner) + "\"," + about
                + place + "}}";
    }

    /** As the load tool sends it to the server. */
    String line() {
        return Bearer.of(viewer) + "\t/graphql\t" + body();
    }

    /** As the load tool asks a floor for the same. */
    String floorLine(boolean cleared) {
        String about = interest == null ? "" : interest;
        return "\t/" + (cleared ? "cleared" : "open") + "?"
                + String.join("&", viewer, owner, about, generation, Integer.toString(position)) + "\t";
    }

    String answer(Server server) throws IOException {
        String answer = server.post(Bearer.of(viewer), body());
        if (answer.contains("\"errors\"") || !answer.contains("\"position\""))
            throw new IllegalStateException("No page for " + this + ": " + answer);
        return answer;
    }

    static String endCursor(String answer) {
        Matcher end = END.matcher(answer);
        if (!end.find()) throw new IllegalStateException("No cursor in " + answer);
        return end.group(1);
    }
}
