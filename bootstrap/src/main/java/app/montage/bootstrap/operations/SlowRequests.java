package app.montage.bootstrap.operations;

import io.micronaut.context.annotation.Value;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections on which a request does not arrive whole in time. One that drips is never idle, and would hold its
 * connection for as long as it likes. One that brings a file has longer, for as long as enough of it keeps coming: on a slow
 * line a photo takes its time.
 */
@Singleton
final class SlowRequests implements ConnectionPart {
    /** Where a body that is not multipart may be a file. */
    private static final String PLAIN_FILES = "/api/";

    private static final String MULTIPART = "multipart/form-data";

    private final Duration patience;
    private final long uploadRate;
    private final Duration longestUpload;

    /**
     * @param uploadRate how many bytes of a file buy another second
     * @param longestUpload when the patience with files is over, whatever comes
     */
    SlowRequests(
            @Value("${montage.request-arrival:30s}") Duration patience,
            @Value("${montage.upload-rate:32768}") long uploadRate,
            @Value("${montage.upload-arrival:4m}") Duration longestUpload) {
        this.patience = patience;
        this.uploadRate = uploadRate;
        this.longestUpload = longestUpload;
    }

    @Override
    public void join(ChannelPipeline connection) {
        Bytes bytes = new Bytes();
        connection.addBefore(CODEC, "request-bytes", bytes);
        connection.addAfter(CODEC, "request-whole", new Whole(bytes));
    }

    private Duration allowed(boolean isUpload, long bytes) {
        if (!isUpload) return patience;
        Duration earned = patience.plusMillis(TimeUnit.SECONDS.toMillis(bytes) / uploadRate);
        return earned.compareTo(longestUpload) < 0 ? earned : longestUpload;
    }

    /** Sees bytes come. Most requests come at once, and need no timer. */
    private final class Bytes extends ChannelInboundHandlerAdapter {
        private boolean isUpload;
        private long count;
        private long since;
        private @Nullable ScheduledFuture<?> due;

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            if (bytes instanceof ByteBuf some) count += some.readableBytes();
            context.fireChannelRead(bytes);
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            boolean isHttp = context.pipeline().get(CODEC) != null; // and not a WebSocket by now
            if (count > 0 && due == null && isHttp) {
                since = now(context);
                due = look(context, allowed(isUpload, 0));
            }
            context.fireChannelReadComplete();
        }

        private ScheduledFuture<?> look(ChannelHandlerContext context, Duration in) {
            return context.executor().schedule(() -> goOnOrClose(context), in.toNanos(), TimeUnit.NANOSECONDS);
        }

        private void goOnOrClose(ChannelHandlerContext context) {
            Duration left = allowed(isUpload, count).minusNanos(now(context) - since);
            if (left.isPositive()) due = look(context, left);
            else context.close();
        }

        private static long now(ChannelHandlerContext context) {
            return context.executor().ticker().nanoTime();
        }

        @Override
        public void handlerRemoved(ChannelHandlerContext context) {
            whole();
        }

        void whole() {
            isUpload = false;
            count = 0;
            if (due != null) due.cancel(false);
            due = null;
        }
    }

    /** Sees what requests are, and when they are there. */
    private static final class Whole extends ChannelInboundHandlerAdapter {
        private final Bytes bytes;

        Whole(Bytes bytes) {
            this.bytes = bytes;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object part) {
            if (part instanceof HttpRequest request) bytes.isUpload = bringsFile(request);
            if (part instanceof LastHttpContent) bytes.whole();
            context.fireChannelRead(part);
        }

        private static boolean bringsFile(HttpRequest request) {
            String type = request.headers().get(HttpHeaderNames.CONTENT_TYPE);
            return request.uri().startsWith(PLAIN_FILES)
                    || (type != null && type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length()));
        }
    }
}
