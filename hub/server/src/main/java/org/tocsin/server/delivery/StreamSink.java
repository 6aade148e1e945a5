package org.tocsin.server.delivery;

/// What a live stream is for: told when it opens, when it can take more, and when it is gone.
///
/// Every method runs on the stream's event loop and must not block. `closed` comes exactly once
/// after `opened`, and never without it.
public interface StreamSink {
    /// The head of the answer is written; frames may follow from here on.
    void opened(LiveStream stream);

    /// The stream had more unsent bytes than its limit and has room again.
    void writable(LiveStream stream);

    /// The stream is gone: ended by either side, or by the hub's shutdown.
    void closed(LiveStream stream);
}
