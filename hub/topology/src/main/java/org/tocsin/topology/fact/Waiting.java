package org.tocsin.topology.fact;

import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.dissemination.Held;

/// The fact that a version waits for a second look.
///
/// @param held the version, why it waits and for whom
/// @param lane the way it takes
public record Waiting(Held held, Lane lane) {

    /// Returns the advisory.
    public AdvisoryId advisory() {
        return held.submission().id();
    }

    @Override
    public String toString() {
        return "Waiting[" + held.submission() + "]";
    }
}
