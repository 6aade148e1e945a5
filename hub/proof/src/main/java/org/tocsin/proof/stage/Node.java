package org.tocsin.proof.stage;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.tocsin.domain.advisory.IdScheme;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.party.ParticipantId;

/// A hub in this process, and what of it can be looked at.
final class Node implements AutoCloseable {
    private static final int TRIPS = 2;

    private final EmbeddedServer server;
    private final IdScheme ids;

    /// Starts a hub that keeps what has ended for an hour, and serves all sockets on one thread.
    ///
    /// @param keys the folder of its keys
    /// @param settings what else it is told
    Node(Path keys, Map<String, String> settings) {
        var all = new HashMap<String, Object>(settings);
        all.put("hub.keys.folder", keys.toString());
        all.put("hub.delivery.kept", "1h");
        all.put("micronaut.server.port", "-1");
        all.put("micronaut.netty.event-loops.default.num-threads", "1");
        server = ApplicationContext.run(EmbeddedServer.class, all);
        ids = part(IdScheme.class);
    }

    /// Returns where it answers on loopback.
    int port() {
        return server.getPort();
    }

    /// Waits until it has done what it was at: all sockets and all that is done for them have one
    /// thread, so who is answered twice has waited for it all.
    void becomeQuiet() {
        try {
            var keys = URI.create("http://127.0.0.1:" + port() + "/v1/keys").toURL();
            for (var trip = 0; trip < TRIPS; trip++) {
                try (var answer = keys.openStream()) {
                    answer.readAllBytes();
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Returns the id of an advisory, which it makes of who publishes it under which reference.
    String id(String originator, String reference) {
        return ids.id(new ParticipantId(originator), new Reference(reference)).toString();
    }

    /// Returns a part of it.
    <T> T part(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
    }
}
