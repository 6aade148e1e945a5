package org.tocsin.server.delivery;

import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import java.util.List;
import org.tocsin.server.config.StreamLimits;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;

/// Sees the marked head of an answer and makes its connection a live stream.
final class TakeoverHandler extends ChannelDuplexHandler {
    /// The header field that marks an answer inside the hub; it never leaves the hub.
    static final String MARK = "tocsin-stream";

    /// Where the controller leaves what the marked answer is for.
    static final AttributeKey<Opening> OPENING = AttributeKey.valueOf("tocsin-opening");

    /// What a marked answer is for.
    ///
    /// @param mark the value of the marking header field
    /// @param participant whose stream it is
    /// @param sink what the stream is handed to
    record Opening(String mark, String participant, StreamSink sink) {}

    private final OpenStreams streams;
    private final StreamLimits limits;
    private int unanswered;
    private boolean oldProtocol;
    private boolean taking;

    TakeoverHandler(OpenStreams streams, StreamLimits limits) {
        this.streams = streams;
        this.limits = limits;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object read) {
        if (read instanceof HttpRequest head) {
            if (taking) {
                var _ = context.close();
            }
            unanswered++;
            oldProtocol = head.protocolVersion().equals(HttpVersion.HTTP_1_0);
        }
        context.fireChannelRead(read);
    }

    @Override
    public void write(ChannelHandlerContext context, Object written, ChannelPromise promise) {
        if (written instanceof HttpResponse answer && answer.headers().contains(MARK)) {
            takeOver(context, answer.headers(), promise);
            ReferenceCountUtil.release(written);
            return;
        }
        if (written instanceof LastHttpContent && !interim(written)) {
            unanswered--;
        }
        var _ = context.write(written, promise);
    }

    private static boolean interim(Object written) {
        return written instanceof HttpResponse answer && answer.status().code() < 200;
    }

    private void takeOver(
            ChannelHandlerContext context, HttpHeaders headers, ChannelPromise promise) {
        var opening = context.channel().attr(OPENING).getAndSet(null);
        if (opening == null || unanswered != 1 || !headers.contains(MARK, opening.mark(), false)) {
            promise.trySuccess();
            var _ = context.close();
        } else if (streams.reserve(opening.participant())) {
            taking = true;
            // The answer's own promise may close the connection, so it is never kept.
            var _ = context.write(head(headers), context.voidPromise());
            // The handlers that are being removed are still on the call stack.
            context.executor().execute(() -> become(context, opening));
        } else {
            unanswered--;
            var _ = context.write(full(), promise);
        }
    }

    private HttpResponse head(HttpHeaders headers) {
        var head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        head.headers().set(headers);
        head.headers()
                .remove(MARK)
                .remove(HttpHeaderNames.CONTENT_LENGTH)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        if (!oldProtocol) {
            head.headers().set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
        }
        return head;
    }

    private static HttpResponse full() {
        var problem = Problem.of(ProblemType.UNAVAILABLE, "This node has no stream left for you.");
        var json = Unpooled.wrappedBuffer(problem.json());
        var answer =
                new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1, HttpResponseStatus.SERVICE_UNAVAILABLE, json);
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, json.readableBytes())
                .set(HttpHeaderNames.RETRY_AFTER, "5");
        return answer;
    }

    private void become(ChannelHandlerContext context, Opening opening) {
        var channel = context.channel();
        if (!channel.isActive()) {
            streams.release(opening.participant());
            return;
        }
        var stream = new LiveStream(channel, !oldProtocol);
        var handler = new StreamHandler(stream, opening.sink(), streams);
        var pipeline = context.pipeline();
        for (var name : List.copyOf(pipeline.toMap().keySet())) {
            if (!keeps(name) && !(pipeline.get(name) instanceof SslHandler)) {
                pipeline.remove(name);
            }
        }
        pipeline.addLast("live-stream", handler);
        streams.add(stream, opening.participant());
        pipeline.remove(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC);
        var high = limits.unsentBytesMax();
        channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(high / 4, high));
        channel.config().setAutoRead(true);
        channel.flush();
        if (channel.isActive()) {
            handler.open();
        }
    }

    private static boolean keeps(String name) {
        return name.equals(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC);
    }
}
