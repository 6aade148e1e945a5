package org.tocsin.client.cli;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tocsin.client.Credentials;
import org.tocsin.client.HubClient;
import org.tocsin.client.Reply;
import org.tocsin.client.Settings;
import org.tocsin.client.json.Document;

/// The sample participants and persons of a local hub, each as the hub knows it.
///
/// Each is asked with its own secret, so that what is told does not depend on who may see whom.
///
/// @param settings the hub
/// @param secrets the secrets by client id
record Everybody(Settings settings, Map<String, String> secrets) {

    /// One of them.
    ///
    /// @param id the client id
    /// @param secret its secret
    /// @param me who it is to the hub; empty when the hub does not let it in
    record One(String id, String secret, Optional<Document> me) {
        Document json() {
            var json = Document.none().with("id", id);
            for (var name : new String[] {"name", "kind", "state", "roles", "clearance"}) {
                json = json.with(name, member(name));
            }
            return json.with("secret", secret);
        }

        /// Returns what the hub says of the person, or else of its organisation.
        Optional<Document> member(String name) {
            return me.flatMap(whole ->
                    whole.member("person")
                            .flatMap(person -> person.member(name))
                            .or(() ->
                                    whole.member("participant").flatMap(org -> org.member(name))));
        }

        boolean is(String role) {
            return member("roles").stream()
                    .flatMap(roles ->
                            roles.elements().stream().flatMap(held -> held.text().stream()))
                    .anyMatch(role::equals);
        }
    }

    /// Returns all of them in the order of their ids, asking for each when it is taken.
    Stream<One> stream() {
        return secrets.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> one(entry.getKey(), entry.getValue()));
    }

    private One one(String id, String secret) {
        try (var client = new HubClient(settings, new Credentials(id, secret))) {
            return switch (client.me()) {
                case Reply.Done<Document>(var me) -> new One(id, secret, Optional.of(me));
                case Reply.Refused<Document> _ -> new One(id, secret, Optional.empty());
            };
        }
    }
}
