package app.montage.graphql.account;

import static app.montage.graphql.shared.Inputs.input;
import static app.montage.graphql.shared.Viewers.person;
import static app.montage.graphql.shared.Viewers.viewer;

import app.montage.application.account.ChangeRole;
import app.montage.application.account.DeactivateUser;
import app.montage.application.account.FindMembers;
import app.montage.application.account.GrantStaff;
import app.montage.application.account.MemberReader;
import app.montage.application.account.MemberView;
import app.montage.application.account.ReactivateUser;
import app.montage.application.account.RevokeStaff;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.Texts;
import app.montage.domain.shared.UserId;
import app.montage.graphql.shared.Arguments;
import app.montage.graphql.shared.Connected;
import app.montage.graphql.shared.Connections;
import app.montage.graphql.shared.Cursors;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.GlobalIds;
import app.montage.graphql.shared.Payloads;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** People as admins see them, and what admins decide on them. */
@Singleton
final class MemberResolvers implements Resolvers {
    private static final int LONGEST = 100;
    private static final Cursors<String> CURSORS = new Cursors<>("members", it -> it, it -> it);

    private final FindMembers findMembers;
    private final MemberReader members;
    private final ChangeRole changeRole;
    private final GrantStaff grantStaff;
    private final RevokeStaff revokeStaff;
    private final DeactivateUser deactivateUser;
    private final ReactivateUser reactivateUser;

    MemberResolvers(
            FindMembers findMembers,
            MemberReader members,
            ChangeRole changeRole,
            GrantStaff grantStaff,
            RevokeStaff revokeStaff,
            DeactivateUser deactivateUser,
            ReactivateUser reactivateUser) {
        this.findMembers = findMembers;
        this.members = members;
        this.changeRole = changeRole;
        this.grantStaff = grantStaff;
        this.revokeStaff = revokeStaff;
        this.deactivateUser = deactivateUser;
        this.reactivateUser = reactivateUser;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("members", this::members));
        wiring.type("Mutation", this::mutations);
        Connections.wire(wiring, "Member");
        Fields.of("Member", MemberView.class)
                .field("userId", it -> GlobalIds.encode("User", it.id().value()))
                .field("username", MemberView::username)
                .field("email", MemberView::email)
                .field("displayName", MemberView::displayName)
                .field("role", MemberView::role)
                .field("isActive", MemberView::isActive)
                .field("isStaff", MemberView::isStaff)
                .field("joinedAt", MemberView::joinedAt)
                .field("lastSignInAt", MemberView::lastSignInAt)
                .wire(wiring);
    }

    private TypeRuntimeWiring.Builder mutations(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("changeRole", env -> change(env, ChangeRole.Input.class, changeRole::handle))
                .dataFetcher("grantStaff", env -> change(env, GrantStaff.Input.class, grantStaff::handle))
                .dataFetcher("revokeStaff", env -> change(env, RevokeStaff.Input.class, revokeStaff::handle))
                .dataFetcher("deactivateUser", env -> change(env, DeactivateUser.Input.class, deactivateUser::handle))
                .dataFetcher("reactivateUser", env -> change(env, ReactivateUser.Input.class, reactivateUser::handle));
    }

    private <I extends Record> Object change(
            DataFetchingEnvironment env, Class<I> type, BiFunction<Viewer, I, Result<UserId>> work) {
        Viewer viewer = person(env);
        return Payloads.of(env, "member", () -> work.apply(viewer, input(env, type)), id -> members.one(viewer, id));
    }

    private @Nullable Connected<MemberView> members(DataFetchingEnvironment env) {
        Viewer viewer = viewer(env);
        String search = Arguments.value(env, "search", text -> Texts.checked(text, LONGEST));
        String prefix = search == null ? "" : search.strip().toLowerCase(Locale.ROOT);
        return findMembers
                .handle(viewer, prefix, Connections.request(env, CURSORS))
                .map(page ->
                        Connections.of(page, it -> CURSORS.encode(it.username()), () -> members.count(viewer, prefix)))
                .orElse(null);
    }
}
