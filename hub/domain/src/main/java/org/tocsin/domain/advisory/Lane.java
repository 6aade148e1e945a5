package org.tocsin.domain.advisory;

import java.util.Locale;

/// The three ways through the hub, the most urgent first; none waits for a later one.
public enum Lane {
    FLASH,
    PRIORITY,
    ROUTINE;

    /// Returns the name in lower case, as topics carry it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Says whether this goes before the other.
    public boolean isMoreUrgentThan(Lane other) {
        return compareTo(other) < 0;
    }

    /// Returns the more urgent of the two.
    public Lane moreUrgent(Lane other) {
        return other.isMoreUrgentThan(this) ? other : this;
    }
}
