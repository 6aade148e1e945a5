package org.tocsin.formats.json;

import static java.util.stream.Collectors.toMap;

import java.security.PublicKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.Signing;
import org.tocsin.formats.Canonical;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.JsonDocument;
import org.tocsin.formats.JsonLimits;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.Reading;
import org.tocsin.formats.Writing;

/// The public keys of a hub and of those who sign themselves, by which anybody checks editions.
///
/// Source: SPECIFICATION.md G-9.
///
/// @param hub the hub's keys by id, with those that have ended or were revoked. Unmodifiable
/// @param participants how those sign who have keys, by id. Unmodifiable
public record KeyDirectory(Map<String, HubKey> hub, Map<ParticipantId, Signing> participants) {
    private static final int KEYS_MAX = 1_000;
    private static final int PARTICIPANTS_MAX = 100_000;
    private static final JsonLimits LIMITS = new JsonLimits(64 << 20, 16, 1 << 16);
    private static final Reading<Entry> ENTRY = Reading.object(KeyDirectory::entry);
    private static final Reading<KeyDirectory> DIRECTORY = Reading.object(KeyDirectory::directory);

    public KeyDirectory {
        hub = Map.copyOf(hub);
        participants = Map.copyOf(participants);
    }

    private record Entry(ParticipantId id, Signing signing) {}

    /// Returns the directory of a hub whose participants leave it to the hub to sign.
    ///
    /// @param keys Ed25519
    public static KeyDirectory of(Collection<PublicKey> keys) {
        return of(keys, Map.of());
    }

    /// Returns the directory of these keys, Ed25519.
    public static KeyDirectory of(
            Collection<PublicKey> keys, Map<ParticipantId, Signing> participants) {
        return new KeyDirectory(
                keys.stream()
                        .map(HubKey::new)
                        .collect(toMap(HubKey::id, key -> key, (key, _) -> key)),
                participants);
    }

    /// Returns the directory of a hub that attests by one key and did by others.
    ///
    /// @param current the key by which it attests
    /// @param earlier the others by id; what is said there of the current one counts
    public static KeyDirectory of(
            HubKey current, Map<String, HubKey> earlier, Map<ParticipantId, Signing> participants) {
        var keys = new HashMap<>(Map.of(current.id(), current));
        keys.putAll(earlier);
        return new KeyDirectory(keys, participants);
    }

    /// Returns the directory in `document`, or everything that is wrong with it. What is not known
    /// here is passed over.
    public static Parsed<KeyDirectory> parse(byte[] document) {
        return JsonDocument.read(document, LIMITS, DIRECTORY);
    }

    /// Returns the canonical JSON that [#parse] reads.
    public byte[] write() {
        return Canonical.bytes(
                new Writing()
                        .put(
                                "keys",
                                Json.elements(
                                        new TreeMap<>(hub)
                                                .values().stream().map(HubKey::write).toList()))
                        .put(
                                "participants",
                                Json.elements(
                                        new TreeMap<>(participants)
                                                .entrySet().stream()
                                                        .map(KeyDirectory::entry)
                                                        .toList()))
                        .done());
    }

    /// Returns how a participant signs; empty when it is not in the directory.
    public Optional<Signing> signing(ParticipantId participant) {
        return Optional.ofNullable(participants.get(participant));
    }

    private static Optional<KeyDirectory> directory(Fields fields) {
        var keys = fields.required("keys", HubKey.READING.list(KEYS_MAX));
        var entries = fields.list("participants", ENTRY, PARTICIPANTS_MAX);
        fields.ignoreOthers();
        return fields.make(() -> new KeyDirectory(hub(keys.get()), byId(entries.get())));
    }

    private static Map<String, HubKey> hub(List<HubKey> keys) {
        var byId = new HashMap<String, HubKey>();
        keys.forEach(key -> byId.put(key.id(), key));
        if (byId.size() != keys.size()) {
            throw new IllegalArgumentException("each key once");
        }
        return byId;
    }

    private static Map<ParticipantId, Signing> byId(List<Entry> entries) {
        var signing = new HashMap<ParticipantId, Signing>();
        entries.forEach(entry -> signing.put(entry.id(), entry.signing()));
        if (signing.size() != entries.size()) {
            throw new IllegalArgumentException("each participant once");
        }
        return signing;
    }

    private static Optional<Entry> entry(Fields fields) {
        var id = fields.required("id", Codes.PARTICIPANT);
        var since = fields.optional("signsSince", Codes.INSTANT);
        var keys = fields.list("keys", SigningJson.KEY, Signing.KEYS_MAX);
        fields.ignoreOthers();
        return fields.make(() -> new Entry(id.get(), new Signing(since.get(), keys.get())));
    }

    private static Json entry(Map.Entry<ParticipantId, Signing> entry) {
        return new Writing()
                .put("id", Codes.PARTICIPANT, entry.getKey())
                .all(SigningJson.write(entry.getValue()))
                .done();
    }
}
