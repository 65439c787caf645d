package app.montage.bootstrap.operations;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;

/** Something of ours that stands in every connection of the server and sees all that passes there. */
interface ConnectionPart extends BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    /** What turns bytes into requests, and answers into bytes: parts stand before or behind it. */
    String CODEC = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;

    /** Takes its place in a new connection, which speaks HTTP by now. */
    void join(ChannelPipeline connection);

    @Override
    default NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        NettyServerCustomizer.Registry registry = event.getBean();
        registry.register(new NettyServerCustomizer() {
            @Override
            public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
                return role == ChannelRole.CONNECTION ? joining(channel) : this;
            }
        });
        return registry;
    }

    private NettyServerCustomizer joining(Channel channel) {
        return new NettyServerCustomizer() {
            @Override
            public void onStreamPipelineBuilt() {
                join(channel.pipeline());
            }
        };
    }
}
