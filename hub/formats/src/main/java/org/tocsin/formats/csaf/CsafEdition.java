package org.tocsin.formats.csaf;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tocsin.formats.Faults;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Spot;

/// Which edition of a document it is. An advisory tells it, so that the publisher can read which
/// one stands. Source: SPECIFICATION.md F-31.
///
/// @param revision 1 or more; a later one is higher
/// @param released when it was released, UTC
public record CsafEdition(int revision, Instant released) {
    private static final Pattern LINE =
            Pattern.compile("(?m)^Edition ([0-9]{1,6}), released (\\S{1,40})\\.$");

    /// Returns the edition of a document.
    ///
    /// A whole number counts by itself; of a version like 1.2.0 the entries of the history count.
    static CsafEdition of(CsafParts.Tracking tracking) {
        var version = tracking.version();
        int number =
                version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : tracking.revisions();
        return new CsafEdition(Math.max(number, 1), tracking.released());
    }

    /// Returns the edition that a description tells last; empty when it tells none.
    public static Optional<CsafEdition> told(String description) {
        return LINE.matcher(description)
                .results()
                .flatMap(line ->
                        instant(line.group(2)).stream()
                                .map(released ->
                                        new CsafEdition(Integer.parseInt(line.group(1)), released)))
                .reduce((_, later) -> later);
    }

    /// Returns the line in which a description tells it.
    String line() {
        return "Edition %d, released %s.".formatted(revision, released);
    }

    private static Optional<Instant> instant(String text) {
        return Scalars.INSTANT.read(new Spot(Json.text(text), "", new Faults()));
    }
}
