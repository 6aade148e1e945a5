package org.tocsin.server.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import java.time.Instant;
import org.tocsin.server.delivery.gate.Item;

/// Writes server-sent events. What it is given holds no line breaks.
///
/// Source: HTML Living Standard, 9.2 Server-sent events.
final class Frames {
    private static final int HEAD_BYTES = 640;
    private static final byte[] ID = bytes("id: ");
    private static final byte[] ADVISORY = bytes("\nevent: advisory\ndata: {\"delivery\":\"");
    private static final byte[] BODY = bytes("\",\ndata: ");
    private static final byte[] WITHDRAWN = bytes("\nevent: withdrawn\ndata: {\"delivery\":\"");
    private static final byte[] END = bytes("}\n\n");

    private Frames() {}

    /// Returns an empty buffer for frames with bodies of this many bytes in all.
    static ByteBuf buffer(ByteBufAllocator allocator, int frames, long bodyBytes) {
        return allocator.directBuffer(
                (int) Math.min(1 << 24, bodyBytes + (long) frames * HEAD_BYTES));
    }

    /// Writes an edition.
    static void advisory(ByteBuf out, String cursor, String delivery, byte[] body) {
        out.writeBytes(ID);
        ascii(out, cursor);
        out.writeBytes(ADVISORY);
        ascii(out, delivery);
        out.writeBytes(BODY).writeBytes(body).writeBytes(END);
    }

    /// Writes the word that what was received no longer holds.
    static void withdrawn(ByteBuf out, String cursor, String delivery, Item.Notice notice) {
        out.writeBytes(ID);
        ascii(out, cursor);
        out.writeBytes(WITHDRAWN);
        ascii(out, delivery);
        ascii(out, "\",\"id\":\"" + notice.advisory());
        ascii(out, "\",\"state\":\"" + notice.state());
        ascii(out, "\",\"at\":\"" + notice.at() + "\"");
        out.writeBytes(END);
    }

    /// Writes that some of what lay between is not kept any more, or that a cursor was no use.
    ///
    /// @param reason `trimmed` or `cursor`
    /// @param kept the instant since which the reader misses nothing from here on, UTC
    static void gap(ByteBuf out, String reason, Instant kept) {
        ascii(out, "event: gap\ndata: {\"reason\":\"" + reason + "\",\"since\":\"" + kept + "\"");
        out.writeBytes(END);
    }

    /// Writes with what a stream begins: how long a client waits before it connects again, and a
    /// cursor for one that loses the connection before the first event.
    static void begin(ByteBuf out, long retryMillis, String cursor) {
        ascii(out, "retry: " + retryMillis + "\nid: " + cursor + "\n\n");
    }

    /// Writes that the reader has everything as of an instant, and a cursor that says so too.
    static void heartbeat(ByteBuf out, String cursor, Instant instant) {
        ascii(out, ": current as of " + instant + "\nid: " + cursor + "\n\n");
    }

    private static void ascii(ByteBuf out, String text) {
        ByteBufUtil.writeAscii(out, text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(US_ASCII);
    }
}
