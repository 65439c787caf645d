package app.montage.mail.shared;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/**
 * The mail server that letters are handed to.
 *
 * @param username empty where the server asks for none
 * @param from whom letters are from
 */
@Singleton
@Requires(property = "smtp.host")
record SmtpServer(
        @Value("${smtp.host}") String host,
        @Value("${smtp.port:587}") int port,
        @Value("${smtp.encryption:STARTTLS}") Encryption encryption,
        @Value("${smtp.username:}") String username,
        @Value("${smtp.password:}") String password,
        @Value("${smtp.from}") String from) {
    /** How what is said to the server is kept from others. */
    enum Encryption {
        /** It begins in clear, and goes no further without. */
        STARTTLS,
        /** From the first byte on. */
        TLS,
        /** Not at all: for a server on the same machine. */
        NONE
    }

    boolean asksWhoWeAre() {
        return !username.isEmpty();
    }

    /** Without the password, wherever it is printed. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
