package app.montage.bootstrap.operations;

import io.micronaut.context.annotation.Value;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections on which a request does not arrive whole in time. One that drips is never idle, and would hold its
 * connection for as long as it likes.
 */
@Singleton
final class SlowRequests implements ConnectionPart {
    private final Duration patience;

    SlowRequests(@Value("${montage.request-arrival:30s}") Duration patience) {
        this.patience = patience;
    }

    @Override
    public void join(ChannelPipeline connection) {
        Bytes bytes = new Bytes();
        connection.addBefore(CODEC, "request-bytes", bytes);
        connection.addAfter(CODEC, "request-whole", new Whole(bytes));
    }

    /** Sees bytes come. Most requests come at once, and need no timer. */
    private final class Bytes extends ChannelInboundHandlerAdapter {
        private boolean underWay;
        private @Nullable ScheduledFuture<?> due;

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            underWay = true;
            context.fireChannelRead(bytes);
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            boolean isHttp = context.pipeline().get(CODEC) != null; // and not a WebSocket by now
            if (underWay && due == null && isHttp)
                due = context.executor().schedule(() -> context.close(), patience.toMillis(), TimeUnit.MILLISECONDS);
            context.fireChannelReadComplete();
        }

        @Override
        public void handlerRemoved(ChannelHandlerContext context) {
            whole();
        }

        void whole() {
            underWay = false;
            if (due != null) due.cancel(false);
            due = null;
        }
    }

    /** Sees requests when they are there. */
    private static final class Whole extends ChannelInboundHandlerAdapter {
        private final Bytes bytes;

        Whole(Bytes bytes) {
            this.bytes = bytes;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object part) {
            if (part instanceof LastHttpContent) bytes.whole();
            context.fireChannelRead(part);
        }
    }
}
