package org.tocsin.domain.advisory;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import java.util.regex.Pattern;

/// The State or organisation that issues a travel document.
///
/// Codes that say something of the holder (`XXA`, `XXB`, `XXC`, `XXX`) stand for no issuer and are
/// refused: a document says who issued it, not what becomes of its holder.
///
/// @param value three capital letters. Source: ICAO Doc 9303-3, section 5; ISO 3166-1 alpha-3,
///   codes left to its users included
public record DocumentIssuer(String value) {
    private static final Set<String> STATES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3);
    private static final Pattern USER_ASSIGNED = Pattern.compile("Q[M-Z][A-Z]");

    /// Issuers that ISO 3166-1 does not have. Source: ICAO Doc 9303-3, section 5, parts B to D.
    private static final Set<String> OTHERS =
            Set.of(
                    "EUE", "GBD", "GBN", "GBO", "GBP", "GBS", "IAO", "RKS", "UNA", "UNK", "UNO",
                    "UTO", "WSA", "XAA", "XBA", "XCC", "XCE", "XCO", "XCT", "XEC", "XES", "XIM",
                    "XMP", "XOM", "XPO");

    public DocumentIssuer {
        if (!STATES.contains(value)
                && !OTHERS.contains(value)
                && !USER_ASSIGNED.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "an issuer has three letters of ICAO Doc 9303, such as QMA");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
