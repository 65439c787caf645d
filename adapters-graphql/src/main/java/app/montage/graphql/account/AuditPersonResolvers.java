package app.montage.graphql.account;

import app.montage.application.audit.AuditEntryView;
import app.montage.domain.shared.UserId;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who did what an entry of the audit log tells, which does not know people itself. */
@Singleton
final class AuditPersonResolvers implements Resolvers {
    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("AuditEntry", type -> type.dataFetcher("person", AuditPersonResolvers::person));
    }

    private static @Nullable Object person(DataFetchingEnvironment env) {
        UserId who = Objects.requireNonNull(env.<AuditEntryView>getSource()).who();
        return who == null ? null : UserLoaders.user(env, who);
    }
}
