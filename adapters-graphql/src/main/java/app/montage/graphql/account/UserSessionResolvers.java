package app.montage.graphql.account;

import static app.montage.graphql.shared.Inputs.input;
import static app.montage.graphql.shared.Viewers.person;
import static app.montage.graphql.shared.Viewers.viewer;

import app.montage.application.account.ChangePassword;
import app.montage.application.account.EndSession;
import app.montage.application.account.SignOut;
import app.montage.application.account.SignOutEverywhere;
import app.montage.application.account.UserReader;
import app.montage.application.account.UserSessionReader;
import app.montage.application.account.UserSessionView;
import app.montage.application.account.UserView;
import app.montage.application.shared.Page;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.UserId;
import app.montage.domain.shared.UserSessionId;
import app.montage.graphql.shared.Connections;
import app.montage.graphql.shared.Cursors;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.GlobalIds;
import app.montage.graphql.shared.OncePerRequest;
import app.montage.graphql.shared.Payloads;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where people are signed in, each told their own alone, and how they end that. */
@Singleton
final class UserSessionResolvers implements Resolvers {
    private static final String TYPE = "UserSession";

    private final UserSessionReader sessions;
    private final EndSession endSession;
    private final SignOut signOut;
    private final SignOutEverywhere signOutEverywhere;
    private final ChangePassword changePassword;
    private final UserReader users;

    UserSessionResolvers(
            UserSessionReader sessions,
            EndSession endSession,
            SignOut signOut,
            SignOutEverywhere signOutEverywhere,
            ChangePassword changePassword,
            UserReader users) {
        this.sessions = sessions;
        this.endSession = endSession;
        this.signOut = signOut;
        this.signOutEverywhere = signOutEverywhere;
        this.changePassword = changePassword;
        this.users = users;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("User", type -> type.dataFetcher("sessions", this::sessions));
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("endSession", this::endSession)
                        .dataFetcher("signOut", this::signOut)
                        .dataFetcher("signOutEverywhere", this::signOutEverywhere)
                        .dataFetcher("changePassword", this::changePassword));
        Fields.of(TYPE, UserSessionView.class)
                .field("id", it -> id(it.id()))
                .field("address", UserSessionView::address)
                .field("agent", UserSessionView::agent)
                .field("createdAt", UserSessionView::createdAt)
                .field("lastUsedAt", UserSessionView::lastUsedAt)
                .field("expiresAt", UserSessionView::expiresAt)
                .field("isCurrent", UserSessionView::isCurrent)
                .wire(wiring);
        Connections.wire(wiring, TYPE);
    }

    private @Nullable Object sessions(DataFetchingEnvironment env) {
        UserId owner = Objects.requireNonNull(env.<UserView>getSource()).id();
        return owner.equals(viewer(env).user()) ? page(env, owner) : null;
    }

    private Object page(DataFetchingEnvironment env, UserId owner) {
        Viewer viewer = viewer(env);
        Cursors<UserSessionId> cursors = new Cursors<>(
                "sessions of " + owner.value(),
                it -> it.value().toString(),
                text -> new UserSessionId(UUID.fromString(text)));
        Page<UserSessionView> page = sessions.page(viewer, Connections.request(env, cursors));
        return Connections.of(page, it -> cursors.encode(it.id()), () -> sessions.count(viewer));
    }

    private Object endSession(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "endedSessionId",
                () -> endSession.handle(viewer, input(env, EndSession.Input.class)),
                ended -> Optional.of(id(ended)));
    }

    private Object signOut(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(env, "endedSessionId", () -> signOut.handle(viewer), ended -> Optional.of(id(ended)));
    }

    private Object signOutEverywhere(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(env, "user", () -> signOutEverywhere.handle(viewer), id -> users.one(viewer, id));
    }

    private Object changePassword(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        OncePerRequest.require(env);
        return Payloads.of(
                env,
                "user",
                () -> changePassword.handle(viewer, input(env, ChangePassword.Input.class)),
                id -> users.one(viewer, id));
    }

    private static String id(UserSessionId session) {
        return GlobalIds.encode(TYPE, session.value());
    }
}
