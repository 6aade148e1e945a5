package org.tocsin.server.api.participant;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeMap;
import org.tocsin.domain.party.Credential;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.server.security.Secrets;

/// Makes secrets, and of an enrolment one that can be proved by them.
@Singleton
final class Issuing {
    private final Secrets secrets;

    Issuing(Secrets secrets) {
        this.secrets = secrets;
    }

    /// Returns `next` with a new secret for each of `clients`, none of which has one.
    Changes.Result.Done secrets(Enrolment next, Set<String> clients, Instant now) {
        var credentials = new ArrayList<>(next.credentials());
        var fresh = new TreeMap<String, String>();
        for (var client : clients) {
            var secret = secrets.fresh();
            fresh.put(client, secret);
            credentials.add(secrets.credential(client, secret, now));
        }
        credentials.sort(Comparator.comparing(Credential::clientId));
        return new Changes.Result.Done(next.withCredentials(credentials), fresh);
    }
}
