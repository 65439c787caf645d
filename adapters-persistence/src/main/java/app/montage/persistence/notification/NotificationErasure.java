package app.montage.persistence.notification;

import app.montage.application.notification.ForgetActor;
import app.montage.application.shared.ErasurePart;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.ErasedTables;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;

/** What who has left was told, and what others were told of them: batches of others tell of one person less. */
@Factory
final class NotificationErasure {
    private static final int INBOXES = 50;

    private static final String TOLD = """
            /* erase notifications */
            DELETE FROM notification.notifications WHERE id IN (
              SELECT id FROM notification.notifications WHERE user_id = :person LIMIT :most)""";

    private static final String PREFERENCES =
            "/* erase notification preferences */ DELETE FROM notification.preferences WHERE user_id = :person";

    private static final String INBOXES_OF_OTHERS = """
            /* inboxes with somebody's doings */
            SELECT DISTINCT user_id FROM notification.notifications WHERE actor_id = :person LIMIT :most""";

    @Singleton
    ErasurePart told(Sql sql) {
        return new ErasedTables(sql, TOLD, PREFERENCES);
    }

    @Singleton
    ErasurePart toldOfThem(Sql sql, ForgetActor forget) {
        return (leaver, most) -> {
            Params params = Params.of("person", leaver.person()).and("most", Math.min(most, INBOXES));
            List<UserId> owners = sql.change(INBOXES_OF_OTHERS, params, row -> row.id("user_id", UserId::new));
            forget.handle(leaver.person(), owners);
            return owners.size();
        };
    }
}
