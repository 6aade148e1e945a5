package org.tocsin.client.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import org.tocsin.client.HubClient;
import org.tocsin.client.Reply;
import org.tocsin.client.json.Document;

/// Who takes part in a play: a client for each, a live stream for each who reads, and the stream of
/// its own subscription for each whose interest counts.
final class Cast implements AutoCloseable {
    private final Map<String, String> secrets;
    private final BiFunction<String, String, HubClient> entry;
    private final Instant since;
    private final Map<String, HubClient> clients = new HashMap<>();
    private final SequencedMap<String, Listener> listeners = new LinkedHashMap<>();
    private final SequencedMap<String, List<Listener>> subscribers = new LinkedHashMap<>();

    /// Lets everybody in; the streams begin at `since`.
    ///
    /// @param secrets by client id
    /// @param entry makes the client of an id and its secret
    /// @throws IllegalStateException when someone has no secret
    Cast(
            Scenario scenario,
            Map<String, String> secrets,
            BiFunction<String, String, HubClient> entry,
            Instant since) {
        this.secrets = new HashMap<>(secrets);
        this.entry = entry;
        this.since = since;
        scenario.readers().stream().filter(secrets::containsKey).forEach(this::listener);
        for (var id : scenario.subscribers()) {
            subscribers.put(id, subscriptionsOf(id));
        }
    }

    /// Lets in somebody whose secret was made just now.
    void join(String id, String secret) {
        secrets.put(id, secret);
    }

    /// Returns the client of a participant or person.
    ///
    /// @throws IllegalStateException when it has no secret
    HubClient client(String id) {
        return clients.computeIfAbsent(id, this::enter);
    }

    private HubClient enter(String id) {
        var secret =
                Optional.ofNullable(secrets.get(id))
                        .orElseThrow(() -> new IllegalStateException("no secret of " + id));
        return entry.apply(id, secret);
    }

    private List<Listener> subscriptionsOf(String id) {
        if (client(id).subscriptions() instanceof Reply.Done<List<Document>>(var kept)
                && !kept.isEmpty()) {
            return kept.stream()
                    .flatMap(one -> one.text("id").stream())
                    .map(own -> subscription(id, own))
                    .toList();
        }
        throw new IllegalStateException(id + " has no subscription");
    }

    private Listener subscription(String id, String own) {
        return new Listener(cursor -> client(id).stream(own, Optional.of(since), cursor));
    }

    /// Returns the stream of everything that somebody may read.
    Listener listener(String id) {
        return listeners.computeIfAbsent(id, reader -> Listener.of(client(reader), since));
    }

    /// Returns somebody whose stream is open.
    ///
    /// @throws InterruptedException when the calling thread is interrupted
    String anyReader() throws InterruptedException {
        for (var listener : listeners.entrySet()) {
            if (!listener.getValue().awaitEnd(Duration.ZERO)) {
                return listener.getKey();
            }
        }
        throw new IllegalStateException("nobody reads");
    }

    /// Returns the streams of somebody's own subscriptions.
    List<Listener> subscriptions(String id) {
        return Optional.ofNullable(subscribers.get(id)).orElseThrow();
    }

    /// Returns the streams by reader, in the order of the readers' first step.
    SequencedMap<String, Listener> listeners() {
        return listeners;
    }

    @Override
    public void close() {
        listeners.values().forEach(Listener::close);
        subscribers.values().forEach(own -> own.forEach(Listener::close));
        clients.values().forEach(HubClient::close);
    }
}
