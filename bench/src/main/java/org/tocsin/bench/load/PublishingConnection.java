package org.tocsin.bench.load;

import java.io.IOException;

/// A connection on which advisories are published, one at a time. For one thread at a time.
final class PublishingConnection implements AutoCloseable {
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;

    private final Hub hub;
    private final Connection connection;
    private String preference = "wait";

    PublishingConnection(Hub hub, Connection connection) {
        this.hub = hub;
        this.connection = connection;
    }

    /// Hands an advisory in; returns when the hub has it on its log.
    ///
    /// The first one is waited for until it is admitted, so that whatever the hub has against these
    /// advisories is told at once.
    ///
    /// @throws IOException also when the hub refuses it
    void publish(byte[] body) throws IOException {
        var head =
                "POST /v1/advisories HTTP/1.1\r\nContent-Type: application/json\r\n"
                        + "Prefer: "
                        + preference
                        + "\r\n"
                        + hub.authorization(Advisories.PUBLISHER);
        var answer = connection.ask(head, body);
        if (answer.status() != CREATED && answer.status() != ACCEPTED) {
            throw new RefusedException("an advisory: " + answer);
        }
        preference = "respond-async";
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
