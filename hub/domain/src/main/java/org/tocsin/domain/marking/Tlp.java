package org.tocsin.domain.marking;

import java.util.Optional;

/// A label of the Traffic Light Protocol 2.0, from the widest audience to the narrowest.
///
/// Source: FIRST TLP 2.0; spelled in capitals without spaces.
public enum Tlp {
    /// No limit.
    CLEAR("CLEAR"),
    /// Every enrolled participant, no public channel.
    GREEN("GREEN"),
    /// Addressed organisations and their clients.
    AMBER("AMBER"),
    /// Addressed organisations only.
    AMBER_STRICT("AMBER+STRICT"),
    /// Named persons only.
    RED("RED");

    private final String label;

    Tlp(String label) {
        this.label = label;
    }

    /// Returns the label as the standard spells it, without the prefix `TLP:`.
    public String label() {
        return label;
    }

    /// Returns the value with this label; empty when the spelling is not exact.
    public static Optional<Tlp> of(String label) {
        for (var tlp : values()) {
            if (tlp.label.equals(label)) {
                return Optional.of(tlp);
            }
        }
        return Optional.empty();
    }
}
