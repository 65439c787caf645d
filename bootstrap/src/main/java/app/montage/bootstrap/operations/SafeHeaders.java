package app.montage.bootstrap.operations;

import io.micronaut.context.annotation.Value;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.AsciiString;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells browsers, with each answer that leaves the server, errors among them, to take it for nothing but what it is. What an
 * answer says of these things itself stands.
 */
@Singleton
final class SafeHeaders implements ConnectionPart {
    private static final List<Line> ALWAYS = List.of(
            line("x-content-type-options", "nosniff"),
            line(
                    HttpHeaderNames.CONTENT_SECURITY_POLICY,
                    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
            line(HttpHeaderNames.X_FRAME_OPTIONS, "DENY"),
            line("referrer-policy", "no-referrer"),
            line("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
            line("cross-origin-opener-policy", "same-origin"),
            line("cross-origin-embedder-policy", "require-corp"),
            line("cross-origin-resource-policy", "same-origin"),
            line(HttpHeaderNames.CACHE_CONTROL, "no-store"));

    private final List<Line> lines;

    private record Line(AsciiString name, AsciiString value) {}

    /** @param hsts for how many seconds browsers shall come by TLS alone; 0 where they may come without */
    SafeHeaders(@Value("${montage.hsts-seconds:0}") long hsts) {
        List<Line> all = new ArrayList<>(ALWAYS);
        if (hsts > 0) all.add(line("strict-transport-security", "max-age=" + hsts + "; includeSubDomains"));
        this.lines = List.copyOf(all);
    }

    private static Line line(CharSequence name, String value) {
        return new Line(AsciiString.of(name), AsciiString.of(value));
    }

    @Override
    public void join(ChannelPipeline connection) {
        connection.addAfter(CODEC, "safe-headers", new Adding(lines));
    }

    /** Stands where all answers pass, also those that the server makes itself of requests that it cannot read. */
    private static final class Adding extends ChannelOutboundHandlerAdapter {
        private final List<Line> lines;

        Adding(List<Line> lines) {
            this.lines = lines;
        }

        @Override
        public void write(ChannelHandlerContext context, Object part, ChannelPromise promise) {
            // What is said before the answer, such as "100 Continue", is one object for all.
            if (part instanceof HttpResponse response && response.status().code() >= HttpResponseStatus.OK.code())
                add(response.headers());
            context.write(part, promise);
        }

        private void add(HttpHeaders headers) {
            for (Line line : lines) if (!headers.contains(line.name())) headers.add(line.name(), line.value());
        }
    }
}
