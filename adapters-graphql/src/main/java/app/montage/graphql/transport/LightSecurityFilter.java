package app.montage.graphql.transport;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.filter.FilterPatternStyle;
import io.micronaut.security.config.SecurityConfiguration;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.micronaut.security.filters.SecurityFilter;
import io.micronaut.security.rules.SecurityRule;
import java.util.Collection;

/**
 * The framework's guard of all addresses but that of GraphQL, which is open to all: {@link Tokens} finds out who asks there.
 * To have both do it takes about as long as a small query.
 */
@Filter(patternStyle = FilterPatternStyle.REGEX, value = "^(?!${graphql.path:/graphql}$).*$")
@Replaces(SecurityFilter.class)
@Requires(property = "micronaut.security.filter.enabled", notEquals = "false")
final class LightSecurityFilter extends SecurityFilter {
    LightSecurityFilter(
            Collection<SecurityRule<HttpRequest<?>>> rules,
            Collection<AuthenticationFetcher<HttpRequest<?>>> fetchers,
            SecurityConfiguration configuration) {
        super(rules, fetchers, configuration);
    }
}
