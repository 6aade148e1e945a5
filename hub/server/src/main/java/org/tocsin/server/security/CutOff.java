package org.tocsin.server.security;

import io.netty.channel.Channel;
import io.netty.channel.ChannelException;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;

/// Ends connections so that nothing more leaves by them.
public final class CutOff {
    private CutOff() {}

    /// Ends a connection at once: what is unsent never leaves, neither from here nor from the
    /// operating system. The other side sees a broken connection. For all threads.
    public static ChannelFuture of(Channel channel) {
        try {
            if (channel.isOpen()) {
                channel.config().setOption(ChannelOption.SO_LINGER, 0);
            }
        } catch (ChannelException ended) {
            // It ended between the look and the wish.
        }
        return channel.close();
    }
}
