package org.tocsin.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.tocsin.client.Credentials;
import org.tocsin.client.HubClient;
import org.tocsin.client.HubUnreachable;
import org.tocsin.client.Published;
import org.tocsin.client.Reply;
import org.tocsin.client.Settings;
import org.tocsin.local.folder.DataFolder;
import org.tocsin.local.part.Ports;

/// Participants of a local hub, by the client that comes with it.
final class Agency {
    private static final Duration PAUSE = Duration.ofMillis(250);

    private Agency() {}

    /// Returns a client of the hub for a participant or person of the seeds.
    static HubClient client(DataFolder folder, Ports ports, String id) {
        var hub = URI.create("http://127.0.0.1:" + ports.http());
        var settings =
                Settings.of(hub)
                        .streaming(
                                Duration.ofSeconds(20),
                                Duration.ofMillis(100),
                                Duration.ofSeconds(1));
        var secret = org.tocsin.local.folder.Credentials.kept(folder).ofParticipant(id);
        return new HubClient(settings, new Credentials(id, secret));
    }

    /// Returns an alert to the energy sector, readable by everybody.
    static byte[] alert(String reference) {
        var expires = Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        return """
        {"reference":"%s","kind":"cyber-alert","status":"ACTUAL","lawfullyAcquired":true,
         "categories":["INFRA"],"urgency":"FUTURE","severity":"MODERATE","certainty":"POSSIBLE",
         "cause":"CRIMINAL","reliability":"B","credibility":2,"expires":"%s",
         "portions":[{"marking":{"tlp":"CLEAR"},"sectors":["ci.energy"],
           "areas":[{"country":"QN"}],
           "texts":[{"language":"en","headline":"Grid controllers probed",
             "description":"Controllers of substations were probed from outside.",
             "instruction":"Check who may reach your controllers."}],
           "payload":{"attackType":"intrusion","impact":"SERIOUS","mitigations":["Patch."]}}]}
        """
                .formatted(reference, expires)
                .getBytes(UTF_8);
    }

    /// Publishes as a careful publisher does: again and again, until the hub has accepted it.
    static Published publish(HubClient publisher, byte[] advisory) throws InterruptedException {
        for (; ; ) {
            try {
                switch (publisher.publish(advisory, false)) {
                    case Reply.Done<Published>(var published) -> {
                        return published;
                    }
                    case Reply.Refused<Published>(var problem) -> {
                        if (problem.status() != 503) {
                            throw new AssertionError(problem.toString());
                        }
                    }
                }
            } catch (HubUnreachable away) {
                // The hub is being started again.
            }
            Thread.sleep(PAUSE);
        }
    }
}
