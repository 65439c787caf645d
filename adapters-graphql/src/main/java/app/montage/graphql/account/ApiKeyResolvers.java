package app.montage.graphql.account;

import static app.montage.graphql.shared.Inputs.input;
import static app.montage.graphql.shared.Viewers.person;
import static app.montage.graphql.shared.Viewers.viewer;

import app.montage.application.account.ApiKeyReader;
import app.montage.application.account.ApiKeyView;
import app.montage.application.account.CreateApiKey;
import app.montage.application.account.ListApiKeys;
import app.montage.application.account.RevokeApiKey;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.ApiKeySecret;
import app.montage.domain.shared.UserId;
import app.montage.graphql.shared.Arguments;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.GlobalIds;
import app.montage.graphql.shared.Payloads;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys by which programs act for people. */
@Singleton
final class ApiKeyResolvers implements Resolvers {
    private record Created(@Nullable ApiKeySecret secret, ApiKeyView apiKey) {}

    private final ListApiKeys listApiKeys;
    private final CreateApiKey createApiKey;
    private final RevokeApiKey revokeApiKey;
    private final ApiKeyReader keys;

    ApiKeyResolvers(ListApiKeys listApiKeys, CreateApiKey createApiKey, RevokeApiKey revokeApiKey, ApiKeyReader keys) {
        this.listApiKeys = listApiKeys;
        this.createApiKey = createApiKey;
        this.revokeApiKey = revokeApiKey;
        this.keys = keys;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("apiKeys", this::apiKeys));
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("createApiKey", this::createApiKey)
                        .dataFetcher("revokeApiKey", this::revokeApiKey));
        Fields.of("CreatedApiKey", Created.class)
                .field("secret", it -> it.secret() == null ? null : it.secret().value())
                .field("apiKey", Created::apiKey)
                .wire(wiring);
        Fields.of("ApiKey", ApiKeyView.class)
                .field("id", it -> GlobalIds.encode("ApiKey", it.id().value()))
                .field("name", ApiKeyView::name)
                .field("prefix", ApiKeyView::prefix)
                .field("scopes", ApiKeyView::scopes)
                .field("createdAt", ApiKeyView::createdAt)
                .field("expiresAt", ApiKeyView::expiresAt)
                .field("lastUsedAt", ApiKeyView::lastUsedAt)
                .field("lastAddress", ApiKeyView::lastAddress)
                .field("usageCount", it -> (int) Math.min(it.usageCount(), Integer.MAX_VALUE))
                .wire(wiring);
    }

    private List<ApiKeyView> apiKeys(DataFetchingEnvironment env) {
        Viewer viewer = viewer(env);
        UserId asked = Arguments.value(env, "ownerId", text -> new UserId(GlobalIds.decode("User", text)));
        UserId owner = asked == null ? viewer.user() : asked;
        return owner == null ? List.of() : listApiKeys.handle(viewer, owner);
    }

    private Object createApiKey(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "created",
                () -> createApiKey.handle(viewer, input(env, CreateApiKey.Input.class)),
                it -> keys.one(viewer, it.id()).map(key -> new Created(it.secret(), key)));
    }

    private Object revokeApiKey(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "revokedApiKeyId",
                () -> revokeApiKey.handle(viewer, input(env, RevokeApiKey.Input.class)),
                id -> Optional.of(GlobalIds.encode("ApiKey", id.value())));
    }
}
