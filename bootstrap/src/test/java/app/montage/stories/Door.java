package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.Passwords;
import app.montage.application.shared.SendMails;
import app.montage.domain.account.Password;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where people are let in, as their front end sees it. */
record Door(World world) {
    static final String PASSWORD = "the tide comes in at noon";
    static final String VIEWER = "{ viewer { username } }";

    private static final Pattern TOKEN = Pattern.compile("(?m)^[A-Za-z0-9_-]{43}$");
    private static final String SIGN_IN = """
            mutation ($login: String!, $password: String!) {
              signIn(input: {login: $login, password: $password}) {
                credentials { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }
                userErrors { code message } } }""";
    private static final String REFRESH = """
            mutation ($token: String!) { refreshSession(input: {refreshToken: $token}) {
              credentials { accessToken refreshToken } userErrors { code } } }""";

    /** What somebody shows once they are in. */
    record Key(String accessToken, String refreshToken) {
        static Key of(JsonNode credentials) {
            return new Key(
                    credentials.path("accessToken").asText(),
                    credentials.path("refreshToken").asText());
        }
    }

    Client stranger() {
        return new Client(world.serve(), null);
    }

    Client with(Key key) {
        return new Client(world.serve(), key.accessToken);
    }

    /** Somebody who can sign in by their name and the password. */
    UserId person(String username) {
        UserId id = world.person(username);
        String hash = world.the(Passwords.class).hash(new Password(PASSWORD)).value();
        password(id, hash);
        return id;
    }

    void password(UserId person, String hash) {
        world.sql()
                .update(
                        "UPDATE account.users SET password_hash = :hash WHERE id = :id",
                        Params.of("hash", hash).and("id", person));
    }

    Client.Answer tryToSignIn(String login, String password) {
        return stranger().ask(SIGN_IN, "login", login, "password", password);
    }

    Key signIn(String login, String password) {
        JsonNode payload = tryToSignIn(login, password).at("/data/signIn");
        assertThat(payload.path("userErrors")).as("%s", payload).isEmpty();
        return Key.of(payload.path("credentials"));
    }

    JsonNode tryToRefresh(Key key) {
        return stranger().ask(REFRESH, "token", key.refreshToken).at("/data/refreshSession");
    }

    Key refresh(Key key) {
        return Key.of(tryToRefresh(key).path("credentials"));
    }

    int status(Key key) {
        return with(key).ask(VIEWER).status();
    }

    /** The mailbox, once all that is due is in it. */
    String mailbox() {
        world.the(SendMails.class).handle();
        HttpRequest page =
                HttpRequest.newBuilder(world.serve().resolve("/mailbox")).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(page, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The token of the last letter, if it holds one. */
    @Nullable
    String mailedToken() {
        String last = mailbox().split("</article>", 2)[0];
        return TOKEN.matcher(last).results().map(MatchResult::group).findFirst().orElse(null);
    }
}
