package app.montage.mail.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.montage.application.shared.Mail;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import java.util.stream.Collectors;

/** The mailbox as a page, for everybody's letters: only where nothing is worth keeping from anyone. */
@Controller("/mailbox")
@Requires(beans = Mailbox.class)
@Secured("isAnonymous()")
final class MailboxController {
    private static final String TYPE = "text/html; charset=utf-8";
    private static final String POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>Montage: mailbox</title>
            <h1>Mailbox</h1>
            <p>Letters that would have been sent, the last one first. Load this page anew for later ones.</p>
            %s
            </html>
            """;
    private static final String LETTER = """
            <article>
            <h2>%s</h2>
            <p>To %s</p>
            <pre>%s</pre>
            </article>
            """;

    private final Mailbox mailbox;

    MailboxController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Get
    @Produces(TYPE)
    HttpResponse<byte[]> page() {
        String letters = mailbox.mails().stream().map(MailboxController::letter).collect(Collectors.joining());
        return HttpResponse.ok(PAGE.formatted(letters).getBytes(UTF_8))
                .header(HttpHeaders.CONTENT_TYPE, TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
    }

    private static String letter(Mail mail) {
        return LETTER.formatted(escaped(mail.subject()), escaped(mail.to()), escaped(mail.body()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
