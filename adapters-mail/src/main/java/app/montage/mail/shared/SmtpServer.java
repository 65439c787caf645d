package app.montage.mail.shared;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/**
 * The mail server that letters are handed to.
 *
 * @param username null where the server asks for none
 * @param from whom letters are from
 */
@ConfigurationProperties("smtp")
@Requires(property = "smtp.host")
record SmtpServer(
        String host,
        @Bindable(defaultValue = "587") int port,
        @Bindable(defaultValue = "STARTTLS") Encryption encryption,
        @Nullable String username,
        @Nullable String password,
        String from) {
    /** How what is said to the server is kept from others. */
    enum Encryption {
        /** It begins in clear, and goes no further without. */
        STARTTLS,
        /** From the first byte on. */
        TLS,
        /** Not at all: for a server on the same machine. */
        NONE
    }
}
