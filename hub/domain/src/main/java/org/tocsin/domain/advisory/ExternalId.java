package org.tocsin.domain.advisory;

import org.tocsin.domain.area.ShipNumber;

/// The id of a thing in a scheme of others, such as a site, an asset or a ship.
///
/// Source: SPECIFICATION.md K-19, K-21.
///
/// @param scheme who gives the id, 1 to 64 characters; `imo` for ships, `lei` for legal entities
/// @param id the id, 1 to 200 characters
public record ExternalId(String scheme, String id) {
    private static final String ENTITIES = "lei";

    public ExternalId {
        scheme = Text.normalised(scheme, 64);
        id = Text.normalised(id, 200);
        if (Text.isBlank(scheme) || Text.isBlank(id)) {
            throw new IllegalArgumentException("an id has a scheme and a value");
        }
        if (scheme.equalsIgnoreCase(ShipNumber.SCHEME)) {
            ShipNumber.checked(id);
        }
        if (scheme.equalsIgnoreCase(ENTITIES) && !CheckDigits.isEntityIdentifier(id)) {
            throw new IllegalArgumentException(
                    "a legal entity has 18 letters and digits and two check digits");
        }
    }

    @Override
    public String toString() {
        return "ExternalId[]";
    }
}
