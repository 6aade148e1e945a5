package org.tocsin.formats.stix;

import java.time.Duration;
import org.tocsin.formats.JsonDocument;
import org.tocsin.formats.JsonLimits;
import org.tocsin.formats.Parsed;

/// Reads STIX 2.1 bundles. Source: OASIS STIX 2.1, 10 June 2021; SPECIFICATION.md F-5 to F-15.
///
/// A bundle is taken whole or not at all. Types and properties that are not known here are taken as
/// they are, under their markings. The same bundle and settings always give the same advisory.
public final class StixReader {
    /// How long an advisory counts after the last change of what it says, unless said otherwise.
    ///
    /// Ten years, as for CSAF; STIX has no end date but for indicators.
    public static final Duration VALIDITY = Duration.ofDays(3_650);

    private final StixSettings settings;

    /// Creates a reader for one import.
    public StixReader(StixSettings settings) {
        this.settings = settings;
    }

    /// Returns the advisory in `bundle`, or why it cannot be taken. Never fails on bad input.
    public Parsed<StixAdvisory> read(byte[] bundle) {
        return JsonDocument.read(bundle, JsonLimits.REQUEST, StixBundle.READING)
                .then(StixValues::of)
                .then(values -> new StixMapping(values, settings).advisory());
    }
}
