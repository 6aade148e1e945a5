package org.tocsin.client.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.tocsin.client.HubClient;

/// Who takes part in a play: a client for each, and a live stream for each who reads.
final class Cast implements AutoCloseable {
    private final Map<String, HubClient> clients = new HashMap<>();
    private final SequencedMap<String, Listener> listeners = new LinkedHashMap<>();

    /// Lets everybody in; the streams begin at `since`.
    ///
    /// @param client makes the client of a participant or person
    Cast(Scenario scenario, Function<String, HubClient> client, Instant since) {
        scenario.cast().forEach(id -> clients.put(id, client.apply(id)));
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
