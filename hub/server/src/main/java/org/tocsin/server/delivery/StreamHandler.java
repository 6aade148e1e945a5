package org.tocsin.server.delivery;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells a live stream's sink what happens to the socket.
final class StreamHandler extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(StreamHandler.class);

    private final LiveStream stream;
    private final StreamSink sink;
    private final OpenStreams streams;
    private boolean opened;

    StreamHandler(LiveStream stream, StreamSink sink, OpenStreams streams) {
        this.stream = stream;
        this.sink = sink;
        this.streams = streams;
    }

    void open() {
        opened = true;
        tell(sink::opened);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object read) {
        ReferenceCountUtil.release(read);
        var _ = context.close();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (opened && stream.isWritable()) {
            tell(sink::writable);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        streams.remove(stream);
        if (opened) {
            tell(sink::closed);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        var _ = context.close();
    }

    private void tell(Consumer<LiveStream> event) {
        try {
            event.accept(stream);
        } catch (RuntimeException bug) {
            LOG.atError().addKeyValue("failure", bug.getClass().getName()).log("stream failed");
            stream.cut();
        }
    }
}
