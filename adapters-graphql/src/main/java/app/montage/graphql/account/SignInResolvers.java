package app.montage.graphql.account;

import static app.montage.graphql.shared.Inputs.input;
import static app.montage.graphql.shared.Viewers.viewer;

import app.montage.application.account.CredentialsView;
import app.montage.application.account.RefreshSession;
import app.montage.application.account.RequestPasswordReset;
import app.montage.application.account.ResetPassword;
import app.montage.application.account.SignIn;
import app.montage.application.account.SignUp;
import app.montage.application.account.VerifyEmail;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.OncePerRequest;
import app.montage.graphql.shared.Payloads;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Optional;

/** How somebody who is nobody in particular becomes somebody. */
@Singleton
final class SignInResolvers implements Resolvers {
    private final SignUp signUp;
    private final VerifyEmail verifyEmail;
    private final SignIn signIn;
    private final RefreshSession refreshSession;
    private final RequestPasswordReset requestPasswordReset;
    private final ResetPassword resetPassword;

    SignInResolvers(
            SignUp signUp,
            VerifyEmail verifyEmail,
            SignIn signIn,
            RefreshSession refreshSession,
            RequestPasswordReset requestPasswordReset,
            ResetPassword resetPassword) {
        this.signUp = signUp;
        this.verifyEmail = verifyEmail;
        this.signIn = signIn;
        this.refreshSession = refreshSession;
        this.requestPasswordReset = requestPasswordReset;
        this.resetPassword = resetPassword;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("signUp", this::signUp)
                        .dataFetcher("verifyEmail", this::verifyEmail)
                        .dataFetcher("signIn", this::signIn)
                        .dataFetcher("refreshSession", this::refreshSession)
                        .dataFetcher("requestPasswordReset", this::requestPasswordReset)
                        .dataFetcher("resetPassword", this::resetPassword));
        Fields.of("Credentials", CredentialsView.class)
                .field("accessToken", CredentialsView::accessToken)
                .field("accessTokenExpiresAt", CredentialsView::accessTokenExpiresAt)
                .field("refreshToken", CredentialsView::refreshToken)
                .field("refreshTokenExpiresAt", CredentialsView::refreshTokenExpiresAt)
                .wire(wiring);
    }

    private Object signUp(DataFetchingEnvironment env) {
        OncePerRequest.require(env);
        return Payloads.of(
                env,
                "email",
                () -> signUp.handle(viewer(env), input(env, SignUp.Input.class)),
                email -> Optional.of(email.value()));
    }

    private Object verifyEmail(DataFetchingEnvironment env) {
        return Payloads.of(
                env,
                "username",
                () -> verifyEmail.handle(viewer(env), input(env, VerifyEmail.Input.class)),
                username -> Optional.of(username.value()));
    }

    private Object signIn(DataFetchingEnvironment env) {
        OncePerRequest.require(env);
        return Payloads.of(
                env, "credentials", () -> signIn.handle(viewer(env), input(env, SignIn.Input.class)), Optional::of);
    }

    private Object refreshSession(DataFetchingEnvironment env) {
        return Payloads.of(
                env,
                "credentials",
                () -> refreshSession.handle(viewer(env), input(env, RefreshSession.Input.class)),
                Optional::of);
    }

    private Object requestPasswordReset(DataFetchingEnvironment env) {
        OncePerRequest.require(env);
        return Payloads.of(
                env,
                "email",
                () -> requestPasswordReset.handle(viewer(env), input(env, RequestPasswordReset.Input.class)),
                email -> Optional.of(email.value()));
    }

    private Object resetPassword(DataFetchingEnvironment env) {
        OncePerRequest.require(env);
        return Payloads.of(
                env,
                "username",
                () -> resetPassword.handle(viewer(env), input(env, ResetPassword.Input.class)),
                username -> Optional.of(username.value()));
    }
}
