package app.montage.graphql.transport;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.filter.ServerFilterChain;
import io.micronaut.security.config.SecurityConfiguration;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.micronaut.security.filters.SecurityFilter;
import io.micronaut.security.rules.SecurityRule;
import java.util.Collection;
import org.reactivestreams.Publisher;

/**
 * The framework's guard of all addresses, which lets requests for GraphQL pass: they are open to all, and {@link Tokens}
 * finds out who asks. To have both do it takes about as long as a small query.
 */
@Filter("${micronaut.security.filter.pattern:/**}")
@Replaces(SecurityFilter.class)
@Requires(property = "micronaut.security.filter.enabled", notEquals = "false")
final class LightSecurityFilter extends SecurityFilter {
    private final String open;

    LightSecurityFilter(
            Collection<SecurityRule<HttpRequest<?>>> rules,
            Collection<AuthenticationFetcher<HttpRequest<?>>> fetchers,
            SecurityConfiguration configuration,
            @Value("${graphql.path:/graphql}") String open) {
        super(rules, fetchers, configuration);
        this.open = open;
    }

    @Override
    public Publisher<MutableHttpResponse<?>> doFilter(HttpRequest<?> request, ServerFilterChain chain) {
        return request.getPath().equals(open) ? chain.proceed(request) : super.doFilter(request, chain);
    }
}
