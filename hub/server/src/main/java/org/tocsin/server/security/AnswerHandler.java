package org.tocsin.server.security;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;

/// Sees when the network has taken the last byte of every answer on a connection.
final class AnswerHandler extends ChannelDuplexHandler {
    private final OpenAnswers answers;
    private int unanswered;

    AnswerHandler(OpenAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object read) {
        if (read instanceof HttpRequest) {
            unanswered++;
        }
        context.fireChannelRead(read);
    }

    @Override
    public void write(ChannelHandlerContext context, Object written, ChannelPromise promise) {
        if (written instanceof LastHttpContent && !isInterim(written)) {
            var heard = promise.unvoid();
            var _ = heard.addListener(_ -> answered(context));
            var _ = context.write(written, heard);
        } else {
            var _ = context.write(written, promise);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        answers.done(context.channel());
        context.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        answers.done(context.channel());
    }

    private void answered(ChannelHandlerContext context) {
        unanswered--;
        if (unanswered <= 0) {
            answers.done(context.channel());
        }
    }

    private static boolean isInterim(Object written) {
        return written instanceof HttpResponse answer && answer.status().code() < 200;
    }
}
