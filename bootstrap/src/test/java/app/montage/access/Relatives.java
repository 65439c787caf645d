package app.montage.access;

import app.montage.application.notification.NotifyUser;
import app.montage.application.shared.Ids;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Viewer;
import app.montage.domain.notification.Notice;
import app.montage.domain.shared.UserId;
import app.montage.graphql.shared.GlobalIds;
import app.montage.persistence.shared.Params;
import app.montage.stories.Client;
import app.montage.stories.World;

/** People around an owner, each made when they are asked for. */
record Relatives(World world, UserId owner, String name) {
    /** The id of somebody who is this to the owner; of nobody, where the word is for something else. */
    String fresh(String who) {
        return switch (who) {
            case "fan" -> following(who, "ACTIVE");
            case "asking" -> following(who, "PENDING");
            case "leader" -> followed(who, "ACTIVE");
            case "asked" -> followed(who, "PENDING");
            case "outcast" -> following(who, "BLOCKED");
            case "muted" -> muted();
            case "suggested" -> suggested();
            case "notification" -> notification();
            case "newcomer" -> "new_" + name + "@example.org";
            default -> "";
        };
    }

    private UserId person(String who) {
        return world.person(who + "_of_" + name);
    }

    private String following(String who, String status) {
        UserId other = person(who);
        world.follow(other, owner, status);
        return Client.id(other);
    }

    private String followed(String who, String status) {
        UserId other = person(who);
        world.follow(owner, other, status);
        return Client.id(other);
    }

    private String muted() {
        UserId other = person("muted");
        world.sql()
                .update(
                        "INSERT INTO account.mutes (id, muter_id, muted_id, created_at) VALUES (:id, :owner, :other, now())",
                        Params.of("id", world.the(Ids.class).next())
                                .and("owner", owner)
                                .and("other", other));
        return Client.id(other);
    }

    private String notification() {
        UserId teller = person("teller");
        world.the(Transactions.class)
                .run(() -> world.the(NotifyUser.class).handle(Viewer.of(teller), Notice.followed(owner)));
        return world.sql()
                .list(
                        "SELECT id FROM notification.notifications WHERE user_id = :owner",
                        Params.of("owner", owner),
                        row -> GlobalIds.encode("Notification", row.uuid("id")))
                .getFirst();
    }

    private String suggested() {
        UserId between = person("between");
        UserId other = person("suggested");
        world.follow(owner, between, "ACTIVE");
        world.follow(between, other, "ACTIVE");
        return Client.id(other);
    }
}
