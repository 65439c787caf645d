package app.montage.stories;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.SendMails;
import app.montage.security.account.KeySet;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A program that was given secrets, and is told more of them, and writes a log that says all it can. */
class SecretsTest {
    private static final String SMTP_PASSWORD = "between-the-post-and-us";
    private static final String WRONG_PASSWORD = "a-guess-that-was-wrong";
    private static final String NEW_PASSWORD = "the heron waits in the reeds";
    private static final String SIGN_UP = """
            mutation ($password: String!) {
              signUp(input: {email: "new@example.org", password: $password, firstName: "New", lastName: "Comer"}) {
                userErrors { code } } }""";
    private static final String MAKE_KEY =
            "mutation { createApiKey(input: {name: \"a key\", scopes: [READ]}) { created { secret } } }";

    private final List<String> secrets =
            new ArrayList<>(List.of(SMTP_PASSWORD, WRONG_PASSWORD, NEW_PASSWORD, Door.PASSWORD));

    @Test
    void no_secret_is_ever_logged() throws Exception {
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger ours = (Logger) LoggerFactory.getLogger("app.montage");
        Level before = ours.getLevel();
        heard.start();
        root.addAppender(heard);
        ours.setLevel(Level.TRACE);
        try (World world = new World(Map.of(
                "montage.workers", "0",
                "smtp.host", "localhost",
                "smtp.port", "1",
                "smtp.username", "montage",
                "smtp.password", SMTP_PASSWORD,
                "smtp.from", "montage@example.org",
                "montage.slow-statement", "0s"))) {
            live(world);
        } finally {
            ours.setLevel(before);
            root.detachAppender(heard);
        }
        for (JWK key : JWKSet.parse(World.KEYS).getKeys())
            secrets.add(
                    String.valueOf(key.toJSONObject().get(key.isPrivate() && key.toPublicJWK() != null ? "d" : "k")));
        secrets.add(KeySet.cursorSecret(World.KEYS));
        String log = heard.list.stream().map(SecretsTest::said).collect(joining("\n"));
        assertThat(log).contains("slow-statements");
        assertThat(secrets)
                .hasSizeGreaterThan(9)
                .allSatisfy(it -> assertThat(log).doesNotContain(it));
    }

    private static String said(ILoggingEvent event) {
        String trace = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        return event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap() + trace;
    }

    /** Does whatever secrets have a part in, rightly and wrongly. */
    private void live(World world) {
        Door door = new Door(world);
        door.person("ada");
        Door.Key key = door.signIn("ada", Door.PASSWORD);
        Door.Key later = door.refresh(key);
        door.tryToRefresh(key);
        Door.Key again = door.signIn("ada", Door.PASSWORD);
        String apiKey = door.with(again)
                .ask(MAKE_KEY)
                .at("/data/createApiKey/created/secret")
                .asText();
        assertThat(new Client(world.serve(), apiKey).ask(Door.VIEWER).status()).isEqualTo(200);
        door.tryToSignIn("ada", WRONG_PASSWORD);
        door.stranger().ask(SIGN_UP, "password", NEW_PASSWORD);
        door.stranger().ask("{ fails(password: \"" + WRONG_PASSWORD + "\") }");
        new Client(world.serve(), later.accessToken() + "x").ask(Door.VIEWER);
        world.the(SendMails.class).handle();
        for (Door.Key one : List.of(key, later, again))
            secrets.addAll(List.of(one.accessToken(), Objects.requireNonNull(one.refreshToken())));
        secrets.add(apiKey);
    }
}
