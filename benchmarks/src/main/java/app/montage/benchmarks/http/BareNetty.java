package app.montage.benchmarks.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;

/** As little of a web server as there can be. */
final class BareNetty {
    private static final int MOST_BYTES = 1 << 16;

    private BareNetty() {}

    /** Answers a request, sooner or later. */
    @FunctionalInterface
    interface Answering {
        void to(ChannelHandlerContext channel, FullHttpRequest request);
    }

    /** Serves on the port that the surroundings name, until the process ends. */
    static void serve(Answering answering) throws InterruptedException {
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(NioIoHandler.newFactory());
        Handler handler = new Handler(answering);
        new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline()
                                .addLast(new HttpServerCodec(), new HttpObjectAggregator(MOST_BYTES), handler);
                    }
                })
                .bind("127.0.0.1", Integer.parseInt(System.getenv().getOrDefault("PORT", "0")))
                .sync()
                .channel()
                .closeFuture()
                .sync();
    }

    static void answer(ChannelHandlerContext channel, ByteBuf json) {
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, json);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .setInt(HttpHeaderNames.CONTENT_LENGTH, json.readableBytes());
        channel.writeAndFlush(response, channel.voidPromise());
    }

    @Sharable
    private static final class Handler extends SimpleChannelInboundHandler<FullHttpRequest> {
        private final Answering answering;

        Handler(Answering answering) {
            this.answering = answering;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext channel, FullHttpRequest request) {
            answering.to(channel, request);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext channel, Throwable cause) {
            cause.printStackTrace();
            channel.close();
        }
    }
}
