package org.tocsin.client;

import java.io.InputStream;
import java.net.http.HttpResponse;

/// Opens a stream at the hub.
@FunctionalInterface
interface Connection {
    /// Opens the stream after `cursor`; the caller closes the body.
    ///
    /// @param cursor where the last stream broke off; empty to begin
    Reply<HttpResponse<InputStream>> open(String cursor);
}
