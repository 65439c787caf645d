package app.montage.access;

import app.montage.access.Caller.Reply;
import app.montage.access.Caller.Statements;
import app.montage.stories.Await;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** One actor asking for one thing: what comes of it, in the signs of the matrix. */
final class Cell {
    /** How often a montage is made anew for somebody who should hear nothing of it. */
    private static final int SILENCES = 3;

    private static final Pattern INTERNAL = Pattern.compile("\"INTERNAL\"|\"UNAVAILABLE\"");

    private final Row row;
    private final Actor actor;
    private final Scene scene;
    private final Caller caller;
    private final String outcome;
    private String told = "";

    Cell(Row row, Actor actor, Scene scene, URI graphql) {
        this.row = row;
        this.actor = actor;
        this.scene = scene;
        caller = scene.caller(graphql);
        outcome = row.isSubscription() ? heard() : asked();
    }

    String outcome() {
        return outcome;
    }

    boolean isAsExpected() {
        return outcome.equals(expected());
    }

    private String expected() {
        return row.expected().get(actor.ordinal());
    }

    private String asked() {
        Reply real = ask(scene.real(row.isHttp() ? row.asked() : row.document()));
        told = real.toString();
        if (INTERNAL.matcher(real.body()).find() || real.status() >= 500) return "broken";
        if (isThere(real)) return "Y";
        Reply absent = ask(scene.absent(row.isHttp() ? row.asked() : row.document()));
        if (real.equals(absent)) return sign(real);
        told += " but of nothing " + absent;
        return real.status() == 200 && real.code().isEmpty() ? refusal(real) : "told apart";
    }

    private Reply ask(String what) {
        if (row.isUpload()) return caller.send(what);
        return row.isHttp() ? caller.get(what) : caller.ask(what, Map.of());
    }

    private boolean isThere(Reply reply) {
        if (row.isUpload()) return isThere(reply.json().at("/data/uploadProfilePhoto/user"));
        return row.isHttp()
                ? reply.status() == 200
                : reply.json().path("data").findValues("it").stream().anyMatch(Cell::isThere);
    }

    private static boolean isThere(JsonNode it) {
        return switch (it.getNodeType()) {
            case NULL, MISSING -> false;
            case NUMBER -> it.asInt() != 0;
            case ARRAY -> StreamSupport.stream(it.spliterator(), false).anyMatch(Cell::isThere);
            default -> true;
        };
    }

    /** Where the same is said of what never was. */
    private String sign(Reply reply) {
        if (reply.status() == 401) return "401";
        if (row.isHttp() && !row.isUpload()) return reply.status() == 404 ? "-" : String.valueOf(reply.status());
        String code = reply.code();
        return switch (code) {
            case "UNAUTHENTICATED" -> "U";
            case "FORBIDDEN" -> "S";
            case "" -> row.isAboutThings() ? "-" : refusal(reply);
            default -> code;
        };
    }

    private static String refusal(Reply reply) {
        List<JsonNode> errors = reply.json().findValues("userErrors");
        return errors.stream().anyMatch(it -> !it.isEmpty()) ? "R" : "0";
    }

    private String heard() {
        HttpResponse<InputStream> stream = caller.listen(scene.real(row.document()));
        try (InputStream events = stream.body()) {
            if (stream.statusCode() != 200) return String.valueOf(stream.statusCode());
            CompletableFuture<Boolean> heard =
                    CompletableFuture.supplyAsync(() -> hasEvent(events), Thread::startVirtualThread);
            int before = Statements.LOOKS.get();
            for (int i = 0; i < SILENCES && !heard.isDone(); i++) {
                int looks = Statements.LOOKS.get();
                if (!scene.refresh()) break;
                Await.until("they were looked after", () -> heard.isDone() || Statements.LOOKS.get() > looks);
            }
            if (expected().equals("Y")) Await.until("they hear of it", heard::isDone);
            told = heard + " after " + (Statements.LOOKS.get() - before) + " looks";
            return heard.getNow(false) ? "Y" : "-";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasEvent(InputStream events) {
        try {
            StringBuilder text = new StringBuilder();
            for (int next = events.read(); next >= 0; next = events.read()) {
                text.append((char) next);
                if (text.indexOf("\"it\"") >= 0) return true;
            }
        } catch (IOException _) {
            // closed: nothing was heard
        }
        return false;
    }

    @Override
    public String toString() {
        return actor + " is not answered " + expected() + " but " + outcome + ": " + told;
    }
}
