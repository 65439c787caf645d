package app.montage.mail.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.Mail;
import io.micronaut.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private final Mailbox mailbox = new Mailbox();
    private final MailboxController controller = new MailboxController(mailbox);

    @Test
    void what_letters_hold_is_shown_and_never_run() {
        mailbox.carry(new Mail("a&b@example.org", "<script>alert(1)</script>", "\"'</pre><img src=x>", Instant.MAX));
        HttpResponse<byte[]> page = controller.page();
        assertThat(new String(page.body(), UTF_8))
                .contains("a&amp;b@example.org", "&lt;script&gt;", "&quot;&#39;&lt;/pre&gt;&lt;img src=x&gt;")
                .doesNotContain("<script", "<img");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void the_last_hundred_letters_are_kept_the_last_one_first() {
        for (int i = 0; i <= 100; i++) mailbox.carry(new Mail("ada@example.org", "Letter " + i, "", Instant.MAX));
        assertThat(mailbox.mails()).hasSize(100);
        assertThat(mailbox.mails().getFirst().subject()).isEqualTo("Letter 100");
        assertThat(mailbox.mails().getLast().subject()).isEqualTo("Letter 1");
    }
}
