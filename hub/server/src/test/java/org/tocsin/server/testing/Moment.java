package org.tocsin.server.testing;

/// At which moment of reading somebody's rights narrow.
public enum Moment {
    /// On a live stream, while more and more comes.
    LIVE,
    /// While older advisories are being told.
    REPLAY,
    /// While older advisories are being told to a client that takes little.
    SLOW_REPLAY,
    /// While a stream goes on from where another stopped.
    RESUMED,
    /// While a page of a list is on its way.
    LIST,
    /// While a page of a list is on its way to a client that takes little.
    SLOW_LIST;

    /// Says whether the client takes little.
    public boolean isSlow() {
        return this == SLOW_REPLAY || this == SLOW_LIST;
    }

    /// Says whether what is read is a list.
    public boolean isList() {
        return this == LIST || this == SLOW_LIST;
    }

    /// Returns the request that reads.
    ///
    /// @param cursor from which a stream goes on
    public String request(String authorization, String cursor) {
        var credential = "Authorization: " + authorization;
        return switch (this) {
            case LIVE -> RawHttp.request("GET /v1/stream", "", credential);
            case REPLAY, SLOW_REPLAY ->
                    RawHttp.request("GET /v1/stream?since=2020-01-01T00:00:00Z", "", credential);
            case RESUMED ->
                    RawHttp.request("GET /v1/stream", "", credential, "Last-Event-ID: " + cursor);
            case LIST, SLOW_LIST ->
                    RawHttp.request(
                            "GET /v1/advisories?limit=500", "", credential, "Connection: close");
        };
    }
}
