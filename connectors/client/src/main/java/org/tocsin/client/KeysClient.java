package org.tocsin.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Optional;
import org.tocsin.client.json.Document;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.json.EditionVerifier;
import org.tocsin.formats.json.KeyDirectory;

/// The keys by which a hub and its participants sign.
///
/// Another key waits for a person of the State's registrar; ending or revoking one acts at once. As
/// with [HubClient], a refusal is a [Reply.Refused].
public final class KeysClient {
    private final Exchange exchange;

    KeysClient(Exchange exchange) {
        this.exchange = exchange;
    }

    /// Returns the public keys of the hub and of those who sign themselves; needs no credentials.
    public Reply<KeyDirectory> directory() {
        return exchange.open(exchange.request("/v1/keys")).map(this::directory);
    }

    /// Returns what checks editions by that directory; needs no credentials.
    public Reply<EditionVerifier> verifier() {
        return directory().map(EditionVerifier::new);
    }

    /// Asks for a key.
    ///
    /// @param publicKey SubjectPublicKeyInfo of an Ed25519 key in DER, base64
    /// @param until when it is to end; empty for no end
    public Reply<Document> add(String participant, String publicKey, Optional<Instant> until) {
        var key = Document.none().with("publicKey", publicKey);
        var wish = until.map(end -> key.with("until", end.toString())).orElse(key);
        return exchange.authorised(
                request(participant, "/keys")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(wish.line())));
    }

    /// Ends a key; what it signed goes on to count.
    public Reply<Document> end(String participant, String key) {
        return post(participant, "/keys/" + Filter.encoded(key) + "/end");
    }

    /// Revokes a key; nothing that it signed counts any more.
    public Reply<Document> revoke(String participant, String key) {
        return post(participant, "/keys/" + Filter.encoded(key) + "/revocation");
    }

    /// Makes a participant sign itself: nothing unsigned that names it is taken any more.
    public Reply<Document> require(String participant) {
        return exchange.authorised(request(participant, "/signing").PUT(BodyPublishers.noBody()));
    }

    /// Asks that the hub may vouch for a participant again.
    public Reply<Document> release(String participant) {
        return exchange.authorised(request(participant, "/signing").DELETE());
    }

    private Reply<Document> post(String participant, String path) {
        return exchange.authorised(request(participant, path).POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String participant, String path) {
        return exchange.request("/v1/participants/" + Filter.encoded(participant) + path);
    }

    private KeyDirectory directory(Document answer) {
        return switch (KeyDirectory.parse(answer.line().getBytes(UTF_8))) {
            case Parsed.Read<KeyDirectory>(var directory) -> directory;
            case Parsed.Malformed<KeyDirectory> _ ->
                    throw new HubUnreachable(
                            exchange.settings().hub(), "answers with something else.");
        };
    }
}
