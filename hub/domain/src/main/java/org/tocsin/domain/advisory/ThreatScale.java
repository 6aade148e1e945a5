package org.tocsin.domain.advisory;

import java.util.OptionalInt;

/// The scale of threat levels: 1 low, 2 moderate, 3 substantial, 4 severe, 5 critical.
final class ThreatScale {
    private ThreatScale() {}

    /// Refuses a level that is not on the scale.
    static void require(OptionalInt level) {
        if (level.isPresent() && (level.getAsInt() < 1 || level.getAsInt() > 5)) {
            throw new IllegalArgumentException("a level is 1 to 5");
        }
    }
}
