package org.tocsin.server.wire;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.server.config.HttpLimits;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;

/// Lets well-formed requests through, one connection each, and answers the others itself.
///
/// A refusal waits until the requests before it have been answered, and then ends the connection.
final class RequestGate extends ChannelDuplexHandler {
    private static final Pattern AUTHORITY = Pattern.compile("(?i)^https?://[^/?]*(?=/)");

    private final HttpLimits limits;
    private final HeadRule rule;
    private final Deadline deadline = new Deadline();

    private int unanswered;
    private long bodyBytes;
    private boolean readingBody;
    private boolean answering;
    private boolean closing;
    private @Nullable Refusal refusal;

    RequestGate(HttpLimits limits) {
        this.limits = limits;
        this.rule = new HeadRule(limits.bodyBytesMax());
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        awaitHead(context);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        deadline.disarm();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object read) {
        if (closing || refusal != null) {
            ReferenceCountUtil.release(read);
            return;
        }
        switch (read) {
            case HttpRequest head -> head(context, head);
            case HttpContent content -> content(context, content);
            default -> context.fireChannelRead(read);
        }
    }

    private void head(ChannelHandlerContext context, HttpRequest head) {
        head.setUri(AUTHORITY.matcher(head.uri()).replaceFirst(""));
        var problem = rule.refusal(head);
        if (problem.isPresent()) {
            ReferenceCountUtil.release(head);
            refuse(context, new Refusal(problem.get(), head.method().equals(HttpMethod.HEAD), 0));
            return;
        }
        WishRule.apply(head.headers());
        unanswered++;
        bodyBytes = 0;
        readingBody = true;
        deadline.disarm();
        if (HttpUtil.isTransferEncodingChunked(head) || HttpUtil.getContentLength(head, 0L) > 0) {
            deadline.arm(context, limits.requestTimeout(), () -> refuse(context, late()));
        }
        context.fireChannelRead(head);
    }

    private void content(ChannelHandlerContext context, HttpContent content) {
        bodyBytes += content.content().readableBytes();
        if (content.decoderResult().isFailure()) {
            content.release();
            refuse(context, own(Problem.of(ProblemType.BAD_REQUEST, "The body is cut short.")));
        } else if (bodyBytes > limits.bodyBytesMax()) {
            content.release();
            refuse(context, own(rule.tooLarge()));
        } else {
            if (content instanceof LastHttpContent) {
                readingBody = false;
                awaitHead(context);
            }
            context.fireChannelRead(content);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object written, ChannelPromise promise) {
        if (closing) {
            ReferenceCountUtil.release(written);
            promise.trySuccess();
            return;
        }
        var last = written instanceof LastHttpContent;
        if (written instanceof HttpResponse answer) {
            var interim = answer.status().code() < 200;
            answering |= !interim;
            last &= !interim;
        }
        var _ = context.write(written, promise);
        if (last && written instanceof HttpObject) {
            answered(context);
        }
    }

    private void answered(ChannelHandlerContext context) {
        answering = false;
        unanswered--;
        if (refusal == null) {
            awaitHead(context);
        } else {
            proceed(context, refusal);
        }
    }

    private void awaitHead(ChannelHandlerContext context) {
        if (readingBody) {
            return;
        }
        deadline.disarm();
        if (unanswered == 0) {
            deadline.armToClose(context, limits.idleTimeout());
        }
    }

    private void refuse(ChannelHandlerContext context, Refusal refused) {
        deadline.disarm();
        refusal = refused;
        proceed(context, refused);
    }

    private void proceed(ChannelHandlerContext context, Refusal refused) {
        if (answering || unanswered > refused.own()) {
            return;
        }
        closing = true;
        var answered = unanswered < refused.own();
        refused.end(context, answered, deadline, limits.lingerTimeout());
    }

    private Refusal late() {
        return own(Problem.of(ProblemType.REQUEST_TIMEOUT, "Send the whole request sooner."));
    }

    private static Refusal own(Problem problem) {
        return new Refusal(problem, false, 1);
    }
}
