package org.tocsin.server.wire;

import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One timer of a connection; arming it again replaces what it was armed for.
///
/// Used on the connection's event loop only.
final class Deadline {
    private @Nullable ScheduledFuture<?> timer;

    void arm(ChannelHandlerContext context, Duration wait, Runnable then) {
        disarm();
        timer = context.executor().schedule(then, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    void armToClose(ChannelHandlerContext context, Duration wait) {
        arm(context, wait, () -> close(context));
    }

    void disarm() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    private static void close(ChannelHandlerContext context) {
        var _ = context.close();
    }
}
