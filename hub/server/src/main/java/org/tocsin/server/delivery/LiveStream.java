package org.tocsin.server.delivery;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelProgressiveFuture;
import io.netty.channel.ChannelProgressiveFutureListener;
import io.netty.channel.EventLoop;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import org.tocsin.server.security.CutOff;

/// One client's stream of server-sent events: a socket with nothing else of HTTP left on it.
///
/// Writing and ending are for the stream's own event loop; the rest is for any thread. A client
/// that sends anything more is cut off.
public final class LiveStream {
    private static final byte[] END_OF_LINE = {'\r', '\n'};
    private static final ByteBuf CHUNK_END = constant("\r\n");
    private static final ByteBuf LAST_CHUNK = constant("0\r\n\r\n");

    private final Channel channel;
    private final boolean chunked;
    private boolean ended;

    /// How far the network has come with what was written together.
    private static final class Progress implements ChannelProgressiveFutureListener {
        private final int all;
        private final LongConsumer taken;
        private long bytes;

        Progress(int all, LongConsumer taken) {
            this.all = all;
            this.taken = taken;
        }

        @Override
        public void operationProgressed(ChannelProgressiveFuture future, long sum, long total) {
            bytes = sum;
        }

        @Override
        public void operationComplete(ChannelProgressiveFuture future) {
            taken.accept(future.isSuccess() ? all : bytes);
        }
    }

    LiveStream(Channel channel, boolean chunked) {
        this.channel = channel;
        this.chunked = chunked;
    }

    /// Returns the event loop on which this stream is written and its sink is called.
    public EventLoop eventLoop() {
        return channel.eventLoop();
    }

    /// Returns the socket, for its allocator, its address and its close future.
    public Channel channel() {
        return channel;
    }

    /// Whether the unsent bytes are under their limit.
    public boolean isWritable() {
        return channel.isWritable();
    }

    /// Returns how many bytes may be written before the stream counts as slow; 0 if it does.
    public long bytesBeforeUnwritable() {
        return channel.bytesBeforeUnwritable();
    }

    /// Writes whole frames without flushing, and releases them; nothing if the stream has ended.
    public void write(ByteBuf frames) {
        onEventLoop();
        if (ended || !frames.isReadable()) {
            frames.release();
        } else if (chunked) {
            put(chunkHead(frames.readableBytes()));
            put(frames);
            put(CHUNK_END.duplicate());
        } else {
            put(frames);
        }
    }

    /// Writes whole frames without flushing, releases them, and tells how many of their bytes the
    /// network took.
    ///
    /// @param taken is told once, on the event loop: of all bytes, or of those that were taken
    ///   before the stream ended
    public void write(ByteBuf frames, LongConsumer taken) {
        onEventLoop();
        if (ended) {
            frames.release();
            taken.accept(0);
            return;
        }
        var bytes = frames.readableBytes();
        if (chunked) {
            put(chunkHead(bytes));
        }
        var progress = new Progress(bytes, taken);
        var _ = channel.write(frames, channel.newProgressivePromise().addListener(progress));
        if (chunked) {
            put(CHUNK_END.duplicate());
        }
    }

    /// Whether bytes wait that the network has not taken.
    public boolean hasUnsent() {
        var waiting = channel.unsafe().outboundBuffer();
        return waiting != null && waiting.totalPendingWriteBytes() > 0;
    }

    /// Hands what was written to the network.
    public void flush() {
        channel.flush();
    }

    /// Ends the stream after what was written; the client sees a complete answer.
    public void end() {
        onEventLoop();
        if (ended) {
            return;
        }
        ended = true;
        var _ =
                channel.writeAndFlush(chunked ? LAST_CHUNK.duplicate() : Unpooled.EMPTY_BUFFER)
                        .addListener(ChannelFutureListener.CLOSE);
    }

    /// Cuts the stream off at once: what is unsent never leaves, neither from here nor from the
    /// operating system. The client sees a broken connection.
    public void cut() {
        var _ = CutOff.of(channel);
    }

    private void put(ByteBuf bytes) {
        var _ = channel.write(bytes, channel.voidPromise());
    }

    private void onEventLoop() {
        if (!channel.eventLoop().inEventLoop()) {
            throw new IllegalStateException("a stream is written on its own event loop only");
        }
    }

    private ByteBuf chunkHead(int length) {
        var head = channel.alloc().buffer(10);
        ByteBufUtil.writeAscii(head, Integer.toHexString(length));
        return head.writeBytes(END_OF_LINE);
    }

    private static ByteBuf constant(String text) {
        return Unpooled.unreleasableBuffer(
                Unpooled.directBuffer()
                        .writeBytes(text.getBytes(StandardCharsets.US_ASCII))
                        .asReadOnly());
    }
}
