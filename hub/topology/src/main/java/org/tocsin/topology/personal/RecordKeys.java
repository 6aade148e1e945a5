package org.tocsin.topology.personal;

import java.util.Optional;
import javax.crypto.SecretKey;
import org.tocsin.domain.advisory.AdvisoryId;

/// The keys of personal data: one for each advisory that holds some, kept outside the log.
///
/// Destroying a key is how personal data is erased from a log that cannot be rewritten: what it
/// locked can be read nowhere any more, in no copy and no backup. Safe for use by several threads.
/// Source: SPECIFICATION.md G-2; principle P29.
public interface RecordKeys {
    /// Returns the key of an advisory; empty when it has none, or it was destroyed.
    Optional<SecretKey> find(AdvisoryId advisory);

    /// Returns the key of an advisory, made now if it has none; empty when it was destroyed.
    ///
    /// @throws java.io.UncheckedIOException when the keys cannot be kept
    Optional<SecretKey> findOrMake(AdvisoryId advisory);

    /// Says whether an advisory has a key, or had one that was destroyed.
    boolean knows(AdvisoryId advisory);

    /// Destroys the key of an advisory for good: none is ever made for it again.
    ///
    /// @throws java.io.UncheckedIOException when it may not be destroyed
    void destroy(AdvisoryId advisory);

    /// Returns what knows no keys, for who writes nothing that names persons.
    ///
    /// It finds none, and refuses to make one.
    static RecordKeys none() {
        return new NoRecordKeys();
    }
}
