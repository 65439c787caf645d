package app.montage.access;

import app.montage.application.account.CreateApiKey;
import app.montage.application.account.OpaqueTokens;
import app.montage.application.account.Passwords;
import app.montage.application.account.RequestDataExport;
import app.montage.application.gratitude.CreateComment;
import app.montage.application.gratitude.LikePost;
import app.montage.application.gratitude.ReactToPost;
import app.montage.application.gratitude.SharePost;
import app.montage.application.montage.RefreshMontage;
import app.montage.application.shared.AccessTokens;
import app.montage.application.shared.Ids;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.ApiKeyName;
import app.montage.domain.account.ApiKeyScopes;
import app.montage.domain.account.OpaqueToken;
import app.montage.domain.account.Password;
import app.montage.domain.gratitude.CommentContent;
import app.montage.domain.gratitude.EmojiCode;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.ApiKeyScope;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import app.montage.domain.shared.UserSessionId;
import app.montage.graphql.shared.GlobalIds;
import app.montage.persistence.shared.Params;
import app.montage.stories.Client;
import app.montage.stories.World;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** What an owner has, each thing made when it is asked for by the name that stands for it in the matrix. */
final class Things {
    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String PASSWORD = "the tide comes in at noon";

    private final Map<String, String> made = new LinkedHashMap<>();
    private final World world;
    private final UserId owner;
    private final String name;

    Things(World world, UserId owner, String name) {
        this.world = world;
        this.owner = owner;
        this.name = name;
    }

    /** Somebody signed in somewhere. */
    record Session(UserSessionId id, String token, OpaqueToken refresh) {}

    static Session session(World world, UserId person) {
        UserSessionId id = new UserSessionId(world.the(Ids.class).next());
        OpaqueToken refresh = world.the(OpaqueTokens.class).next();
        world.sql().update("""
                        INSERT INTO account.user_sessions
                          (id, user_id, refresh_token_hash, created_at, last_used_at, expires_at)
                        VALUES (:id, :person, :hash, now(), now(), now() + interval '1 day')""", Params.of("id", id).and("person", person).and("hash", refresh.hash()));
        Instant until = Instant.now().plus(Duration.ofMinutes(10));
        return new Session(
                id, world.the(AccessTokens.class).issue(new AccessTokens.Access(person, id, until)), refresh);
    }

    static CreateApiKey.Created key(World world, UserId person, Set<ApiKeyScope> scopes) {
        CreateApiKey.Input input =
                new CreateApiKey.Input(new ApiKeyName("a program"), new ApiKeyScopes(scopes), null, null);
        return World.value(world.the(CreateApiKey.class).handle(Viewer.of(person), input));
    }

    String filled(String text) {
        return NAME.matcher(text).replaceAll(it -> make(it.group(1)));
    }

    String emptied(String text) {
        return NAME.matcher(text).replaceAll(it -> absent(make(it.group(1))));
    }

    /** Of the same form, but nobody's and nothing's. */
    private static String absent(String real) {
        if (real.contains("@")) return "nobody@example.org";
        try {
            GlobalIds.Parsed id = GlobalIds.parse(real);
            return GlobalIds.encode(
                    id.type(), id.key().stream().map(it -> UUID.randomUUID()).toArray(UUID[]::new));
        } catch (RuntimeException noId) {
            if (UUID_FORM.matcher(real).matches()) return UUID.randomUUID().toString();
            return real.matches("[\\w-]{36,}") ? "x".repeat(real.length()) : "nobody_here";
        }
    }

    /** The id or name of the thing, which is there from now on. Words that name nothing make nothing. */
    String make(String thing) {
        String known = made.get(thing);
        if (known != null) return known;
        String fresh = fresh(thing);
        made.put(thing, fresh);
        return fresh;
    }

    private String fresh(String thing) {
        return switch (thing) {
            case "owner" -> name;
            case "person" -> Client.id(owner);
            case "uuid" -> owner.value().toString();
            case "mail" -> name + "@example.org";
            case "password" -> password();
            case "checkin" -> checkin(Visibility.FRIENDS);
            case "public" -> checkin(Visibility.PUBLIC);
            case "secret" -> checkin(Visibility.PRIVATE);
            case "post" -> post(Visibility.FRIENDS);
            case "publicpost" -> post(Visibility.PUBLIC);
            case "secretpost" -> post(Visibility.PRIVATE);
            case "lovedpost" -> loved();
            case "hiddenpost" -> hidden();
            case "comment" -> comment(make("publicpost"));
            case "item" -> asked("{ viewer { montage { items { nodes { id } } } } }", "/montage/items/nodes/0/id");
            case "montage" -> asked("{ viewer { montage { id } } }", "/montage/id");
            case "preference" -> preference();
            case "session" ->
                GlobalIds.encode("UserSession", session(world, owner).id().value());
            case "key" ->
                GlobalIds.encode(
                        "ApiKey",
                        key(world, owner, Set.of(ApiKeyScope.READ)).id().value());
            case "refresh" -> session(world, owner).refresh().value();
            case "export" -> export();
            case "copy" -> copy();
            case "verification", "reset" -> token(thing);
            default -> new Relatives(world, owner, name).fresh(thing);
        };
    }

    private String password() {
        String hash = world.the(Passwords.class).hash(new Password(PASSWORD)).value();
        world.sql()
                .update(
                        "UPDATE account.users SET password_hash = :hash WHERE id = :id",
                        Params.of("hash", hash).and("id", owner));
        return PASSWORD;
    }

    private String checkin(Visibility visibility) {
        Instant now = Instant.now().minusSeconds(1);
        return GlobalIds.encode(
                "Checkin",
                world.checkin(owner, now, visibility, "Of " + name, "tea").value());
    }

    private String post(Visibility visibility) {
        return GlobalIds.encode(
                "Post", world.post(owner, visibility, "Of " + name).value());
    }

    /** With which the owner has done all that can be done. */
    private String loved() {
        PostId post = world.post(owner, Visibility.PUBLIC, "Of " + name);
        Viewer viewer = Viewer.of(owner);
        world.the(LikePost.class).handle(viewer, new LikePost.Input(post, null));
        world.the(SharePost.class).handle(viewer, new SharePost.Input(post, null));
        world.the(ReactToPost.class).handle(viewer, new ReactToPost.Input(post, new EmojiCode("fire"), null));
        return GlobalIds.encode("Post", post.value());
    }

    private String hidden() {
        PostId post = world.post(owner, Visibility.PUBLIC, "Of " + name);
        world.sql()
                .update(
                        "UPDATE gratitude.posts SET hidden_at = now(), hidden_reason = 'Rude' WHERE id = :id",
                        Params.of("id", post));
        return GlobalIds.encode("Post", post.value());
    }

    private String comment(String post) {
        PostId on = new PostId(GlobalIds.decode("Post", post));
        CreateComment.Input input = new CreateComment.Input(on, null, new CommentContent("Of " + name), null);
        return GlobalIds.encode(
                "Comment",
                World.value(world.the(CreateComment.class).handle(Viewer.of(owner), input))
                        .value());
    }

    /** As the owner is told it. */
    private String asked(String document, String pointer) {
        made.computeIfAbsent("checkin", it -> checkin(Visibility.FRIENDS));
        refresh();
        Client client = new Client(world.serve(), world.token(owner));
        return client.ask(document).at("/data/viewer" + pointer).asText();
    }

    private String export() {
        RequestDataExport.Input once = new RequestDataExport.Input(null);
        return GlobalIds.encode(
                "DataExport",
                World.value(world.the(RequestDataExport.class).handle(Viewer.of(owner), once))
                        .value());
    }

    /** A copy of the owner's data that can be fetched. */
    private String copy() {
        UUID id = world.the(Ids.class).next();
        world.sql().update("""
                        INSERT INTO account.data_exports
                          (id, user_id, status, progress, requested_at, finished_at, expires_at, size, file_key)
                        VALUES (:id, :owner, 'READY', 100, now(), now(), now() + interval '1 hour', 1, 'no file')""", Params.of("id", id).and("owner", owner));
        return GlobalIds.encode("DataExport", id);
    }

    private String preference() {
        String item = make("item");
        Client client = new Client(world.serve(), world.token(owner));
        return client.ask("mutation { setMontagePreference(input: {itemId: \"" + item
                        + "\", kind: PINNED}) { preference { id } } }")
                .at("/data/setMontagePreference/preference/id")
                .asText();
    }

    private String token(String what) {
        OpaqueToken token = world.the(OpaqueTokens.class).next();
        Params params = Params.of("hash", token.hash()).and("owner", owner).and("name", "new_" + name);
        world.sql()
                .update(
                        what.equals("reset")
                                ? "INSERT INTO account.password_resets VALUES (:hash, :owner, now() + interval '1 hour')"
                                : "INSERT INTO account.sign_ups VALUES (:hash, :name || '@example.org', :name, 'New', 'Tester', 'x', now() + interval '1 hour')",
                        params);
        return token.value();
    }

    /** Makes the montage anew with something new; false where the owner is gone, for whom none is made. */
    boolean refresh() {
        checkin(Visibility.PUBLIC);
        return world.the(RefreshMontage.class).handle(Viewer.of(owner), new RefreshMontage.Input(null))
                instanceof Result.Ok;
    }
}
