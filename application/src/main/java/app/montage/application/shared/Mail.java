package app.montage.application.shared;

import java.time.Instant;

/**
 * A letter to one person, in plain text.
 *
 * @param until when there is no use in sending it any more
 */
public record Mail(String to, String subject, String body, Instant until) {
    /** Says nothing of what it holds, wherever it is printed: there may be a secret in it. */
    @Override
    public String toString() {
        return "Mail";
    }
}
