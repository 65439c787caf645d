package app.montage.bootstrap.operations;

import io.micronaut.context.annotation.Value;
import io.netty.buffer.ByteBufHolder;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Ends connections on which a request is answered before it has arrived whole, such as one that is too big. Not at once: who is
 * still sending would be cut off, and never read the answer. What comes after it is passed over instead, for a while.
 */
@Singleton
final class EarlyAnswers implements ConnectionPart {
    private final long most;
    private final Duration patience;

    /**
     * @param most bytes that are passed over
     * @param patience for how long they are
     */
    EarlyAnswers(
            @Value("${montage.passed-over:33554432}") long most,
            @Value("${montage.passing-over:10s}") Duration patience) {
        this.most = most;
        this.patience = patience;
    }

    @Override
    public void join(ChannelPipeline connection) {
        connection.addAfter(CODEC, "early-answers", new Connection());
    }

    /** Knows of one connection which requests have come, and which of them are answered. */
    private final class Connection extends ChannelDuplexHandler {
        private int unanswered;
        private boolean isArriving;
        private boolean isEarly;
        private boolean isPassingOver;
        private long passed;

        @Override
        public void channelRead(ChannelHandlerContext context, Object part) {
            if (isPassingOver) {
                passOver(context, part);
                return;
            }
            if (part instanceof HttpRequest request) {
                unanswered++;
                isArriving = hasBody(request);
            }
            if (part instanceof LastHttpContent) isArriving = false;
            context.fireChannelRead(part);
        }

        private static boolean hasBody(HttpRequest request) {
            return HttpUtil.isTransferEncodingChunked(request) || HttpUtil.getContentLength(request, 0L) > 0;
        }

        private void passOver(ChannelHandlerContext context, Object part) {
            if (part instanceof ByteBufHolder bytes) passed += bytes.content().readableBytes();
            boolean isWhole = part instanceof LastHttpContent;
            ReferenceCountUtil.release(part);
            if (isWhole || passed > most) end(context);
        }

        /** Nobody behind us asks for more once they have answered. */
        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            context.fireChannelReadComplete();
            if (isPassingOver) context.read();
        }

        @Override
        public void write(ChannelHandlerContext context, Object part, ChannelPromise promise) {
            if (part instanceof HttpResponse response && response.status().code() >= HttpResponseStatus.OK.code()) {
                isEarly = isArriving && unanswered == 1;
                unanswered--;
                if (isEarly) response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            }
            context.write(part, promise);
            if (isEarly && part instanceof LastHttpContent) begin(context);
        }

        private void begin(ChannelHandlerContext context) {
            isPassingOver = true;
            context.executor().schedule(() -> end(context), patience.toNanos(), TimeUnit.NANOSECONDS);
            context.read();
        }

        /** By those behind us, who would have it closed as soon as it is answered. */
        @Override
        public void close(ChannelHandlerContext context, ChannelPromise promise) {
            if (isPassingOver) context.channel().closeFuture().addListener(_ -> promise.trySuccess());
            else context.close(promise);
        }

        private static void end(ChannelHandlerContext context) {
            context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(_ -> context.close());
        }
    }
}
