package org.tocsin.domain.advisory;

/// The id of a thing in a scheme of others, such as a site, an asset or a ship.
///
/// Source: SPECIFICATION.md K-21.
///
/// @param scheme who gives the id, 1 to 64 characters; `imo` for ships
/// @param id the id, 1 to 200 characters
public record ExternalId(String scheme, String id) {
    private static final String SHIPS = "imo";

    public ExternalId {
        scheme = Text.normalised(scheme, 64);
        id = Text.normalised(id, 200);
        if (Text.isBlank(scheme) || Text.isBlank(id)) {
            throw new IllegalArgumentException("an id has a scheme and a value");
        }
        if (scheme.equalsIgnoreCase(SHIPS) && !CheckDigits.isShipNumber(id)) {
            throw new IllegalArgumentException(
                    "a ship has seven digits, the last of them the check digit");
        }
    }

    @Override
    public String toString() {
        return "ExternalId[]";
    }
}
