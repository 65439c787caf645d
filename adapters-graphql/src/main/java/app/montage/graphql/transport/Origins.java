package app.montage.graphql.transport;

import app.montage.application.shared.Origin;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where requests come from. What a header says of the address is believed only where the configuration names the header,
 * which says that there is a proxy that sets it: anybody else can send one, too.
 */
@Singleton
public final class Origins {
    private final String header;

    Origins(@Value("${montage.address-header:}") String header) {
        this.header = header;
    }

    /** For requests that are answered beside GraphQL: what they do is to be done {@link Origin#during}. */
    public Origin of(HttpRequest<?> http) {
        return of(http, CorrelationId.of(http.getHeaders()));
    }

    Origin of(HttpRequest<?> http, CorrelationId correlation) {
        HttpHeaders headers = http.getHeaders();
        String told = header.isEmpty() ? null : headers.get(header);
        return new Origin(
                told == null ? address(http.getRemoteAddress()) : nearest(told),
                headers.get(HttpHeaders.USER_AGENT),
                correlation.value());
    }

    private static @Nullable String address(InetSocketAddress remote) {
        return remote.isUnresolved() ? null : plain(remote.getAddress());
    }

    /** Of a list, the last is what our own proxy saw; all before it is what others say. What is no address is not known. */
    private static @Nullable String nearest(String list) {
        try {
            return plain(InetAddress.ofLiteral(
                    list.substring(list.lastIndexOf(',') + 1).strip()));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** Without the network card that it came by, which is nobody's address. */
    private static String plain(InetAddress address) {
        String text = address.getHostAddress();
        int card = text.indexOf('%');
        return card < 0 ? text : text.substring(0, card);
    }
}
