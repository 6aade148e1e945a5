package org.tocsin.server.audit;

import java.util.Optional;
import java.util.Set;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.audit.Outcome;
import org.tocsin.domain.marking.Shortfall;
import org.tocsin.domain.marking.Subject;

/// What would be decided of an advisory now, under the rights of now.
public interface Outlook {
    /// What one subject would get.
    ///
    /// @param outcome how much
    /// @param shortfalls why not everything
    record Decided(Outcome outcome, Set<Shortfall> shortfalls) {
        public Decided {
            shortfalls = Set.copyOf(shortfalls);
        }
    }

    /// Returns what `subject` would get; empty when nothing of the advisory is served any more.
    Optional<Decided> of(AdvisoryId advisory, Subject subject);
}
