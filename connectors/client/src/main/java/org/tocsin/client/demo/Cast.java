package org.tocsin.client.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.tocsin.client.Credentials;
import org.tocsin.client.HubClient;
import org.tocsin.client.Settings;

/// Who takes part in a play: a client for each, and a live stream for each who reads.
final class Cast implements AutoCloseable {
    private final Map<String, HubClient> clients = new HashMap<>();
    private final SequencedMap<String, Listener> listeners = new LinkedHashMap<>();

    /// Lets everybody in; the streams begin at `since`.
    ///
    /// @throws IllegalStateException when someone has no secret
    Cast(Scenario scenario, Settings hub, Map<String, String> secrets, Instant since) {
        for (var id : scenario.cast()) {
            var secret =
                    Optional.ofNullable(secrets.get(id))
                            .orElseThrow(() -> new IllegalStateException("no secret of " + id));
            clients.put(id, new HubClient(hub, new Credentials(id, secret)));
        }
        for (var id : scenario.readers()) {
            listeners.put(id, new Listener(client(id), since));
        }
    }

    HubClient client(String id) {
        return Optional.ofNullable(clients.get(id)).orElseThrow();
    }

    Listener listener(String id) {
        return Optional.ofNullable(listeners.get(id)).orElseThrow();
    }

    /// Returns the streams by reader, in the order of the readers' first step.
    SequencedMap<String, Listener> listeners() {
        return listeners;
    }

    @Override
    public void close() {
        listeners.values().forEach(Listener::close);
        clients.values().forEach(HubClient::close);
    }
}
