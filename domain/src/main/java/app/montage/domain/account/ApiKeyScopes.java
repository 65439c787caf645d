package app.montage.domain.account;

import app.montage.domain.shared.ApiKeyScope;
import app.montage.domain.shared.InvalidValue;
import java.util.Set;

/** What an API key may be used for. */
public record ApiKeyScopes(Set<ApiKeyScope> values) {
    public ApiKeyScopes {
        values = Set.copyOf(values);
        if (!values.contains(ApiKeyScope.READ))
            throw new InvalidValue("must contain READ, since whatever is changed is read back");
    }
}
