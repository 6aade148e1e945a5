package org.tocsin.server.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.tocsin.domain.dissemination.Revision;
import org.tocsin.server.security.KeyFolder;
import org.tocsin.topology.fact.AuditEntry;
import org.tocsin.topology.fact.Delivery;

/// What stands for a revision in front of who accounts for the hub: the same for the same revision,
/// and nothing by which a guess of the text could be confirmed.
///
/// A revision is a digest without a key. Source: SPECIFICATION.md C-20; principle P31; RFC 2104.
@Singleton
public final class RevisionMask {
    private static final int BYTES = 16;

    private final SecretKey key;

    /// Creates a mask under the key of the hub.
    public RevisionMask(KeyFolder keys) {
        this.key = keys.auditKey();
    }

    /// Returns `entry` with every revision masked.
    AuditEntry masked(AuditEntry entry) {
        return entry.delivering(entry.deliveries().stream().map(this::masked).toList());
    }

    private Delivery masked(Delivery delivery) {
        return new Delivery(
                delivery.id(),
                delivery.advisory(),
                delivery.decision(),
                delivery.revision().map(this::masked));
    }

    private Revision masked(Revision revision) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            var digest = mac.doFinal(revision.value().getBytes(UTF_8));
            var start = Arrays.copyOf(digest, BYTES);
            return new Revision(Base64.getUrlEncoder().withoutPadding().encodeToString(start));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", impossible);
        }
    }
}
