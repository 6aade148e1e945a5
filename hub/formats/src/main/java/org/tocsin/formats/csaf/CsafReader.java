package org.tocsin.formats.csaf;

import java.time.Duration;
import org.tocsin.formats.JsonDocument;
import org.tocsin.formats.JsonLimits;
import org.tocsin.formats.Parsed;

/// Reads CSAF 2.0 documents. Source: OASIS CSAF 2.0, 18 November 2022.
///
/// Members that an import has no use for are passed over, as the standard lets publishers add; what
/// it does use has to be right. The same document and settings always give the same advisory.
public final class CsafReader {
    /// How long an advisory counts after its document's release, unless said otherwise.
    ///
    /// Ten years: what it is about stands in plants, which live long. CSAF has no end date.
    public static final Duration VALIDITY = Duration.ofDays(3_650);

    private static final JsonLimits LIMITS = new JsonLimits(16 << 20, 100, 1 << 20);

    private final CsafSettings settings;

    /// Creates a reader for one import.
    public CsafReader(CsafSettings settings) {
        this.settings = settings;
    }

    /// Returns the advisory in `document`, or why it cannot be taken. Never fails on bad input.
    public Parsed<CsafAdvisory> read(byte[] document) {
        return JsonDocument.read(document, LIMITS, CsafParts.DOCUMENT)
                .then(parts -> new CsafMapping(parts, settings).advisory());
    }
}
