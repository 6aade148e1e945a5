package org.tocsin.client.terminal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.tocsin.client.json.Document;
import org.tocsin.domain.party.Signing;
import org.tocsin.domain.party.SigningKey;
import org.tocsin.formats.json.HubKey;
import org.tocsin.formats.json.KeyDirectory;

/// Public keys, one a line.
public final class KeysText {
    private KeysText() {}

    /// Returns the hub's keys, then those of the participants by id.
    public static List<String> lines(KeyDirectory directory) {
        var lines = new ArrayList<String>();
        new TreeMap<>(directory.hub()).values().forEach(key -> lines.add(line(key)));
        new TreeMap<>(directory.participants())
                .forEach((participant, signing) ->
                        lines.addAll(lines(participant.value(), signing)));
        return lines;
    }

    /// Returns how a participant signs, as the hub shows it.
    public static List<String> lines(Document participant) {
        var id = participant.text("id").orElse("");
        var lines = new ArrayList<String>();
        participant.list("keys").forEach(key -> lines.add(line(id, key)));
        lines.add(rule(id, participant.text("signsSince").isPresent()));
        return lines;
    }

    private static List<String> lines(String participant, Signing signing) {
        var lines = new ArrayList<String>();
        signing.keys().forEach(key -> lines.add(line(participant, key)));
        if (signing.isRequired()) {
            lines.add(rule(participant, true));
        }
        return lines;
    }

    private static String rule(String participant, boolean isRequired) {
        return participant
                + (isRequired
                        ? " signs itself: nothing unsigned that names it is taken."
                        : " may leave it to the hub to vouch.");
    }

    private static String line(HubKey key) {
        return key.id() + "  the hub" + ending(key.until(), key.revokedAt());
    }

    private static String line(String participant, SigningKey key) {
        return key.id()
                + "  "
                + participant
                + "  from "
                + key.from()
                + ending(key.until(), key.revokedAt());
    }

    private static String ending(Optional<Instant> until, Optional<Instant> revokedAt) {
        return until.map(end -> "  until " + end).orElse("")
                + revokedAt.map(at -> "  REVOKED " + at).orElse("");
    }

    private static String line(String participant, Document key) {
        return key.text("id").orElse("")
                + "  "
                + participant
                + key.text("from").map(from -> "  from " + from).orElse("")
                + key.text("until").map(end -> "  until " + end).orElse("")
                + key.text("revokedAt").map(at -> "  REVOKED " + at).orElse("");
    }
}
