package app.montage.mail.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.application.shared.Mail;
import app.montage.application.shared.MailNotSentException;
import app.montage.mail.shared.SmtpServer.Encryption;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters, and a real mail server. */
class SmtpCarrierTest {
    private static final Mail LETTER =
            new Mail("ada@example.org", "Grüße 💜", "Two lines,\nand a token: x_-9\n", Instant.MAX);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.setUser("montage", "its password");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private SmtpCarrier carrier(Encryption encryption, String password) {
        return new SmtpCarrier(new SmtpServer(
                "127.0.0.1",
                server.getSmtp().getPort(),
                encryption,
                "montage",
                password,
                "Montage <hello@montage.example>"));
    }

    @Test
    void a_letter_arrives_as_it_was_written() throws Exception {
        carrier(Encryption.NONE, "its password").carry(LETTER);
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Grüße 💜");
        assertThat(received.getFrom()[0]).hasToString("Montage <hello@montage.example>");
        assertThat(received.getAllRecipients()[0]).hasToString("ada@example.org");
        assertThat(received.getContent().toString().replace("\r\n", "\n").strip())
                .isEqualTo(LETTER.body().strip());
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void nothing_is_said_in_clear_where_it_is_to_be_encrypted() {
        assertThatThrownBy(() -> carrier(Encryption.STARTTLS, "its password").carry(LETTER))
                .isInstanceOf(MailNotSentException.class)
                .hasMessageContaining("STARTTLS");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_does_not_know_us_takes_nothing() {
        assertThatThrownBy(() -> carrier(Encryption.NONE, "a wrong password").carry(LETTER))
                .isInstanceOf(MailNotSentException.class)
                .hasMessageContaining("AuthenticationFailedException");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_is_away_is_told() {
        SmtpCarrier carrier = carrier(Encryption.NONE, "its password");
        server.stop();
        assertThatThrownBy(() -> carrier.carry(LETTER)).isInstanceOf(MailNotSentException.class);
    }
}
