package app.montage.application.notification;

import app.montage.application.shared.Mail;
import app.montage.domain.notification.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is written to people of what they were told, all that is due in one letter. */
final class NotificationLetter {
    private static final Duration LIFE = Duration.ofDays(2);
    private static final String REST = """

            You get this since you asked for letters about such things. How you want to be told is among your settings.
            """;

    private NotificationLetter() {}

    /** @param frontEnd where pages are shown; null where nobody has said so */
    static Mail of(String address, List<Deliveries.Item> items, @Nullable String frontEnd, Instant now) {
        String subject = items.size() == 1 ? words(items.getFirst()) : items.size() + " things happened at Montage";
        String body = items.stream().map(it -> line(it, frontEnd)).collect(Collectors.joining("\n", "", "\n"));
        return new Mail(address, subject, body + REST, now.plus(LIFE));
    }

    private static String line(Deliveries.Item item, @Nullable String frontEnd) {
        return frontEnd == null || item.path() == null
                ? words(item) + "."
                : words(item) + ":\n" + frontEnd + item.path();
    }

    static String words(Deliveries.Item item) {
        return Wording.of(item.type(), item.people(), item.names());
    }
}
