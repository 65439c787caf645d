package app.montage.access;

import app.montage.application.account.GrantRole;
import app.montage.application.gratitude.CreateComment;
import app.montage.application.shared.Ids;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Role;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.gratitude.CommentContent;
import app.montage.domain.gratitude.CommentId;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.moment.Prose;
import app.montage.domain.moment.TextWidget;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.ApiKeyScope;
import app.montage.domain.shared.UserId;
import app.montage.graphql.shared.GlobalIds;
import app.montage.persistence.shared.Params;
import app.montage.stories.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** People, and in all that is theirs words that tell whose it is and who may read it. */
final class Marks {
    /** Who may read a word, by what there is between them and its owner; everybody is everybody who is not kept away. */
    enum Audience {
        NO,
        ADMIN,
        OWN,
        OWNADMIN,
        FRIEND,
        FOLLOWER,
        ALL,
        NAME;

        boolean has(Actor actor) {
            boolean admin = actor == Actor.ADMIN;
            boolean own = actor == Actor.OWNER;
            return switch (this) {
                case NO -> false;
                case ADMIN -> admin;
                case OWN -> own;
                case OWNADMIN -> own || admin;
                case FRIEND -> own || actor == Actor.FRIEND;
                case FOLLOWER -> FRIEND.has(actor) || actor == Actor.FOLLOWER;
                case ALL -> actor != Actor.BLOCKED && actor != Actor.BLOCKING;
                case NAME -> actor != Actor.BLOCKED; // those who have blocked somebody see whom
            };
        }
    }

    /** Whose words are looked for: in public, and as private accounts. */
    static final List<String> OWNERS = List.of("open", "shy");

    private static final Set<Actor> OTHERS = EnumSet.range(Actor.STRANGER, Actor.ADMIN);

    private final Map<Actor, UserId> people = new EnumMap<>(Actor.class);
    private final List<UserId> owners = new ArrayList<>();
    private final Map<String, String> interests = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final World world;

    private record Word(String text, String owner, Audience audience) {}

    Marks(World world) {
        this.world = world;
        for (Actor actor : OTHERS)
            if (actor != Actor.OWNER)
                people.put(actor, world.person("the_" + actor.name().toLowerCase(Locale.ROOT)));
        World.value(world.the(GrantRole.class).handle(other(Actor.ADMIN), Role.ADMIN));
        OWNERS.forEach(name -> owners.add(owner(name)));
        for (UserId owner : owners) relate(owner);
        for (int i = 0; i < owners.size(); i++) fill(OWNERS.get(i), owners.get(i));
        world.makeMontages();
    }

    UserId other(Actor actor) {
        return Objects.requireNonNull(people.get(actor));
    }

    UserId owner(int number) {
        return owners.get(number);
    }

    /** Global ids of their things. */
    List<String> ids() {
        return ids;
    }

    /** A word that is found nowhere else. */
    private String word(String owner, Audience audience) {
        String text = "mk" + owner + audience.name().toLowerCase(Locale.ROOT) + "x" + words.size();
        words.add(new Word(text, owner, audience));
        return text;
    }

    /** The words that somebody may read who is this to their owners. */
    Set<String> meantFor(Function<String, Actor> actor) {
        return words.stream()
                .filter(it -> it.audience().has(actor.apply(it.owner())))
                .map(Word::text)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** For whom what a public account shows to all is, if it is private. */
    private static Audience shown(String owner) {
        return owner.equals("shy") ? Audience.FOLLOWER : Audience.ALL;
    }

    private UserId owner(String name) {
        String interest = word(name, Audience.FRIEND); // who may open the montage of it is told what it is of
        interests.put(name, interest);
        UserId id = world.person(name + "_owner", interest);
        Params words = Params.of("id", id).and("shy", name.equals("shy")).and("name", word(name, Audience.NAME));
        for (String own : List.of("first", "last", "preference")) words.and(own, word(name, Audience.OWN));
        for (String shown : List.of("bio", "city", "place", "site", "school"))
            words.and(shown, word(name, shown(name)));
        for (String no : List.of("hash", "stripe", "verification", "metadata")) words.and(no, word(name, Audience.NO));
        world.sql().update("""
                UPDATE account.users SET email = :mail || '@example.org', display_name = :name, is_private = :shy,
                  first_name = :first, last_name = :last, preferences = jsonb_build_object('theme', :preference),
                  bio = :bio, city = :city, location = jsonb_build_object('display_name', :place),
                  websites = jsonb_build_array('https://' || :site), institutions = jsonb_build_array(:school),
                  password_hash = :hash, stripe_customer_id = :stripe, verification_token_hash = :verification,
                  metadata = jsonb_build_object('note', :metadata)
                WHERE id = :id""", words.and("mail", word(name, Audience.ADMIN)));
        return id;
    }

    private void relate(UserId owner) {
        world.befriend(owner, other(Actor.FRIEND));
        world.follow(other(Actor.PENDING), owner, "PENDING");
        world.follow(other(Actor.FOLLOWER), owner, "ACTIVE");
        world.follow(other(Actor.BLOCKED), owner, "BLOCKED");
        world.follow(owner, other(Actor.BLOCKING), "BLOCKED");
    }

    private void fill(String name, UserId owner) {
        checkin(name, owner, Visibility.PRIVATE, Audience.OWN);
        checkin(name, owner, Visibility.FRIENDS, Audience.FRIEND);
        checkin(name, owner, Visibility.PUBLIC, shown(name));
        post(name, owner, Visibility.PRIVATE, Audience.OWN);
        post(name, owner, Visibility.FRIENDS, Audience.FRIEND);
        post(name, owner, Visibility.PUBLIC, shown(name));
        Things.key(world, owner, EnumSet.of(ApiKeyScope.READ));
        world.sql()
                .update(
                        "UPDATE account.api_keys SET name = :name, key_hash = :hash, last_ip = :address WHERE user_id = :id",
                        Params.of("id", owner)
                                .and("name", word(name, Audience.OWNADMIN))
                                .and("address", word(name, Audience.OWNADMIN))
                                .and("hash", word(name, Audience.NO)));
        world.sql()
                .update(
                        """
                INSERT INTO account.user_sessions (id, user_id, refresh_token_hash, user_agent, created_at, last_used_at, expires_at)
                VALUES (:session, :id, :hash, :agent, now(), now(), now() + interval '1 day')""",
                        Params.of("id", owner)
                                .and("session", world.the(Ids.class).next())
                                .and("agent", word(name, Audience.OWN))
                                .and("hash", word(name, Audience.NO)));
        ids.add(GlobalIds.encode("User", owner.value()));
    }

    /** With a comment, and a reply to it. */
    private void post(String name, UserId owner, Visibility visibility, Audience audience) {
        PostId post = world.post(owner, visibility, word(name, audience));
        CommentId comment = comment(owner, post, null, word(name, audience));
        CommentId reply = comment(owner, post, comment, word(name, audience));
        world.sql()
                .update(
                        "UPDATE gratitude.posts SET location = :place, title = :title WHERE id = :id",
                        Params.of("id", post).and("place", word(name, audience)).and("title", word(name, audience)));
        ids.add(GlobalIds.encode("Post", post.value()));
        for (CommentId each : List.of(comment, reply)) ids.add(GlobalIds.encode("Comment", each.value()));
    }

    private CommentId comment(UserId owner, PostId post, @Nullable CommentId parent, String words) {
        CreateComment.Input input = new CreateComment.Input(post, parent, new CommentContent(words), null);
        return World.value(world.the(CreateComment.class).handle(Viewer.of(owner), input));
    }

    private void checkin(String name, UserId owner, Visibility visibility, Audience audience) {
        TextWidget text = new TextWidget(new Prose(word(name, audience)));
        String tag =
                visibility == Visibility.FRIENDS ? Objects.requireNonNull(interests.get(name)) : word(name, audience);
        CheckinId id = world.checkin(owner, Instant.now(), visibility, List.of(text), tag);
        world.sql()
                .update(
                        "UPDATE checkin.checkins SET location = :place WHERE id = :id",
                        Params.of("id", id).and("place", word(name, audience)));
        ids.add(GlobalIds.encode("Checkin", id.value()));
    }
}
